// The go-api command serves saffron over HTTP, with the requests and responses of the
// Cloudflare Worker in ../worker:
//
//	go run . -listen 127.0.0.1:8787
//	curl -H content-type:application/json -d '{"cron":"0 9 * * MON-FRI"}' 127.0.0.1:8787/describe
package main

import (
	"context"
	"errors"
	"flag"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	listen := flag.String("listen", "127.0.0.1:8787", "the address and port to serve")
	flag.Parse()
	server := newServer(*listen, time.Now)

	stop, release := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer release()
	go func() {
		log.Printf("listening on %s", *listen)
		if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
			log.Fatal(err)
		}
	}()
	<-stop.Done()
	// What has begun is still answered.
	last, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if err := server.Shutdown(last); err != nil {
		log.Fatal(err)
	}
}

// newServer waits for nobody for long: a request is small, and so is the work.
func newServer(listen string, now func() time.Time) *http.Server {
	return &http.Server{
		Addr:              listen,
		Handler:           api{now},
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      10 * time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
}
