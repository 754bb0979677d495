module github.com/saffron-cron/saffron/tests/answerers

go 1.24

require github.com/saffron-cron/saffron/go v0.0.0

replace github.com/saffron-cron/saffron/go => ../../../go
