#!/bin/sh
# Says which process is about to become the browser, then becomes it: so it can be ended even while it is being started.
echo $$ >"$SMS_LENS_CHROMIUM_PID"
exec "$SMS_LENS_CHROMIUM" "$@"
