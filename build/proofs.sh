#!/usr/bin/env bash
# Proves that the job engine loses nothing and completes nothing twice, whatever happens to its workers, its connections and PostgreSQL.
#   build/proofs.sh [--short|--full] [--only KilledWorkers|StoppedWorker|RestartedDatabase|RacingEnqueuers|SharedSchedule|CallersTransaction|BrokenConnections]
#   --short, about a minute, is what happens without an option; --full takes several and is the size that was promised
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. build/load.sh

size=short
case "${1:-}" in
  --short) shift ;;
  --full) size=full; shift ;;
esac
run_load proofs --size "$size" "$@"
