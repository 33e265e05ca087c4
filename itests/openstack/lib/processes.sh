# SPDX-License-Identifier: Apache-2.0
# Starts, stops, pauses and lists the processes of the cloud, each by pid and start time, never by name.
# shellcheck shell=bash

# Start time in clock ticks: with the pid it names a process for good. (environ and cmdline prove nothing: uwsgi
# and neutron overwrite theirs.)
born() { sed 's/^.*) //' "/proc/$1/stat" 2> /dev/null | cut -d' ' -f20; }

pid_of() {
    local pid start
    [ -r "$RUN/$1.pid" ] && read -r pid start < "$RUN/$1.pid" || return 1
    [ -n "$pid" ] && [ -n "$start" ] && [ "$(born "$pid")" = "$start" ] && echo "$pid"
}

# start NAME COMMAND...   does nothing when NAME runs, or when ONLY asks for another one
start() {
    local name=$1 pid
    shift
    [ -z "${ONLY:-}" ] || [ "$ONLY" = "$name" ] || return 0
    pid_of "$name" > /dev/null && return 0
    setsid nohup "$@" >> "$LOG/$name.log" 2>&1 < /dev/null &
    pid=$!
    echo "$pid $(born $pid)" > "$RUN/$name.pid"
    grep -qx "$name" "$RUN/order" 2> /dev/null || echo "$name" >> "$RUN/order"
}

# Entry points of Debian's Python packages, called as their console scripts would call them.
entry_point() { printf "import sys\nsys.argv[0] = '%s'\nfrom %s import %s as main\nsys.exit(main())\n" "$1" "${2%%:*}" "${2##*:}"; }

# start_python NAME MODULE:FUNCTION ARGUMENT...
start_python() {
    local name=$1 entry=$2
    shift 2
    PYTHONPATH=$PYTHON_DIR start "$name" /usr/bin/python3 -c "$(entry_point "$name" "$entry")" "$@"
}

# run_python MODULE:FUNCTION ARGUMENT...
run_python() {
    local entry=$1
    shift
    PYTHONPATH=$PYTHON_DIR /usr/bin/python3 -c "$(entry_point "${entry%%:*}" "$entry")" "$@"
}

# start_uwsgi NAME PORT PROCESSES THREADS WSGI_FILE
start_uwsgi() {
    start "$1" uwsgi --plugins-dir /usr/lib/uwsgi/plugins --plugin python3 --http11-socket "$IP:$2" \
        --processes "$3" --threads "$4" --wsgi-file "$5" --master --enable-threads --lazy-apps --need-app \
        --die-on-term --no-orphans --buffer-size 65535 --listen 100 --thunder-lock --log-5xx --disable-logging
}

stop() {
    local pid child entry family=""
    pid=$(pid_of "$1") || { rm -f "$RUN/$1.pid"; return 0; }
    for child in $pid $(pgrep -P "$pid"); do family="$family $child:$(born "$child")"; done
    kill -CONT "$pid" 2> /dev/null
    kill "$pid" 2> /dev/null
    for _ in $(seq 1 60); do [ -n "$(born "$pid")" ] || break; sleep 0.25; done
    for entry in $family; do
        [ "$(born "${entry%:*}")" = "${entry#*:}" ] && kill -9 "${entry%:*}" 2> /dev/null
    done
    rm -f "$RUN/$1.pid"
}

# signal_all SIGNAL NAME   to the process and its workers, so that a paused API accepts but never answers
signal_all() {
    local pid
    pid=$(pid_of "$2") || die "$2 does not run"
    # shellcheck disable=SC2046 # a list of pids
    kill "-$1" "$pid" $(pgrep -P "$pid")
}

resident_mebibytes() {
    local pid
    for pid in $1 $(pgrep -P "$1"); do grep -h VmRSS "/proc/$pid/status" 2> /dev/null; done |
        awk '{kib += $2} END {print int(kib / 1024)}'
}

status() {
    local name pid mebibytes sum=0 result=0
    [ -e "$RUN/order" ] || { echo "not running"; return 1; }
    while read -r name; do
        if pid=$(pid_of "$name"); then
            mebibytes=$(resident_mebibytes "$pid")
            sum=$((sum + mebibytes))
            printf '%-20s pid %-8s %5s MiB\n' "$name" "$pid" "$mebibytes"
        else
            printf '%-20s DOWN\n' "$name"
            result=1
        fi
    done < "$RUN/order"
    echo "resident: $sum MiB"
    return $result
}

listens() { (exec 3<> "/dev/tcp/$IP/$1") 2> /dev/null; }

# The ports of a cloud that does not run yet must be free.
require_free_ports() {
    local port
    for port in "$@"; do
        ! listens "$port" || die "port $port is taken by something else; try CISTERN_OPENSTACK_PORT_OFFSET=1000"
    done
}

wait_tcp() {
    for _ in $(seq 1 $(($2 * 5))); do
        listens "$1" && return 0
        sleep 0.2
    done
    die "nothing listens on port $1 after $2 s; see $LOG"
}

wait_http() {
    local code
    for _ in $(seq 1 $(($2 * 4))); do
        code=$(curl -s -o /dev/null -m 5 -w '%{http_code}' "$1")
        case $code in 2* | 3* | 401) return 0 ;; esac
        sleep 0.25
    done
    die "$1 answers '$code' after $2 s; see $LOG"
}
