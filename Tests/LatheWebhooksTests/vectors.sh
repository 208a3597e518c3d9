#!/bin/sh
# Makes keys and signatures with openssl, for WebhookTests: sh vectors.sh FOLDER
set -eu
cd "$1"
body='{"event":"recording.statusUpdate","recording":{"status":"UPLOADED"}}'
printf '%s' "$body" > body.json
secret=$(openssl rand -base64 24)
printf '%s' "whsec_$secret" > secret.txt
key=$(printf '%s' "$secret" | openssl base64 -d -A | od -An -tx1 | tr -d ' \n')
printf 'msg_1.1700000000.%s' "$body" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A > standard.txt
openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -hex < body.json | sed 's/.*= //' | tr -d '\n' > hmac.txt
printf '%s' "$key" > key.txt
openssl genrsa -out private.pem 2048 2> /dev/null
openssl rsa -in private.pem -pubout -out public.pem 2> /dev/null
openssl dgst -sha256 -sign private.pem body.json | openssl base64 -A > rsa.txt
openssl genrsa -out other.pem 2048 2> /dev/null
openssl rsa -in other.pem -pubout -out otherpublic.pem 2> /dev/null
