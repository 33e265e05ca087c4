# SPDX-License-Identifier: Apache-2.0
# Sections which the configuration files of several services share, and steps done once per target directory.
# shellcheck shell=bash

# put FILE   writes standard input to FILE
put() {
    mkdir -p "$(dirname "$1")"
    cat > "$1"
}

database_url() { echo "mysql+pymysql://openstack:$PASSWORD@$IP:$MARIADB_PORT/$1?charset=utf8mb4"; }

# database_section DATABASE [SECTION]
database_section() {
    cat << END

[${2:-database}]
connection = $(database_url "$1")
max_pool_size = 10
max_overflow = 30
connection_recycle_time = 3600
END
}

# credential_section SECTION USER   how one service signs in to another
credential_section() {
    cat << END

[$1]
auth_type = password
auth_url = $AUTH_URL
project_domain_id = default
user_domain_id = default
project_name = service
username = $2
password = $PASSWORD
region_name = $REGION
END
}

# token_section USER   how a service checks the tokens of its callers
token_section() {
    credential_section keystone_authtoken "$1"
    cat << END
www_authenticate_uri = $AUTH_URL
memcached_servers = $IP:$MEMCACHED_PORT
service_token_roles = service
service_token_roles_required = true
END
}

bus_sections() {
    cat << END

[oslo_concurrency]
lock_path = $VAR/lock

[oslo_messaging_notifications]
driver = messagingv2
topics = notifications

[oslo_messaging_rabbit]
heartbeat_in_pthread = false
rabbit_retry_interval = 1

[cache]
enabled = true
backend = oslo_cache.memcache_pool
memcache_servers = $IP:$MEMCACHED_PORT
END
}

policy_section() {
    printf '\n[oslo_policy]\npolicy_dirs = %s\n' "$UNPACKED/etc/$1"
}

# once MARKER COMMAND...   unless it succeeded before
once() {
    local marker=$1
    shift
    [ -e "$VAR/done.$marker" ] && return 0
    "$@" > "$LOG/once-$marker.log" 2>&1 || die "$marker failed, see $LOG/once-$marker.log"
    touch "$VAR/done.$marker"
}

# together FUNCTION...   runs them side by side and fails when one fails
together() {
    local function pid pids=""
    for function in "$@"; do
        "$function" &
        pids="$pids $!"
    done
    for pid in $pids; do wait "$pid" || die "could not finish: $*"; done
}
