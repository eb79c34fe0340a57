# shellcheck shell=bash
# Sourced: a folder for all that a run leaves behind. At the end it goes away, and a PostgreSQL that still runs in it is stopped.

scratch="$(mktemp -d /tmp/modular.XXXXXX)"
chmod 755 "$scratch" # the server's account has to get there
trap clean_up EXIT

clean_up() {
  local file
  find "$scratch" -name postmaster.pid > "$scratch/servers"
  while read -r file; do stop_server "$(head -n 1 "$file")"; done < "$scratch/servers"
  rm -rf "$scratch"
}

# Only what names our folder: the number may be another process's by now.
stop_server() {
  ps -o args= -p "$1" | grep -qF "$scratch" || return 0
  kill -INT "$1"
  for _ in {1..100}; do
    kill -0 "$1" 2> /dev/null || return 0
    sleep 0.1
  done
}
