# shellcheck shell=bash
# Sourced: a folder for all that a run leaves behind. At the end it goes away, after the PostgreSQL servers in it are stopped.

scratch="$(mktemp -d /tmp/modular.XXXXXX)"
chmod 755 "$scratch" # the server's account has to get there
trap clean_up EXIT

clean_up() {
  stop_servers "$scratch"
  rm -rf "$scratch"
}

# stop_servers <folder>…: stops what still runs there although nobody uses it any more.
stop_servers() {
  local file
  while read -r file; do
    stop_server "$(head -n 1 "$file")" "$(dirname "$file")" || true
  done < <(find "$@" -maxdepth 6 -name postmaster.pid 2> /dev/null)
}

stop_server() { # <process> <its data>
  ps -o args= -p "$1" | grep -qF -- "$2" || return 0 # the number is another process's by now
  ! in_use "$2/../hosts.lock" || return 0
  kill -INT "$1"
  for _ in {1..100}; do
    kill -0 "$1" 2> /dev/null || return 0
    sleep 0.1
  done
}

in_use() {
  [ -e "$1" ] && command -v flock > /dev/null && ! flock -n "$1" true
}
