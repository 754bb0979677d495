module github.com/saffron-cron/saffron/go

go 1.24
