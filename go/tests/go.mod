module github.com/saffron-cron/saffron/go/tests

go 1.24

require (
	github.com/adhocore/gronx v1.20.4
	github.com/go-co-op/gocron/v2 v2.21.2
	github.com/gorhill/cronexpr v0.0.0-20180427100037-88b0669f7d75
	github.com/jonboulle/clockwork v0.5.0
	github.com/robfig/cron/v3 v3.0.1
	github.com/saffron-cron/saffron/go v0.0.0
)

require github.com/google/uuid v1.6.0 // indirect

replace github.com/saffron-cron/saffron/go => ../
