# SPDX-License-Identifier: Apache-2.0
# MariaDB, RabbitMQ and memcached: what OpenStack's own services stand on.
# shellcheck shell=bash

DATABASES="keystone glance placement nova nova_api nova_cell0 neutron cinder"

infrastructure_configure() {
    # Durability is off on purpose: the cloud is thrown away, its speed matters.
    put "$ETC/my.cnf" << END
[mariadbd]
user = $(id -un)
datadir = $VAR/mysql
socket = $RUN/mysql.sock
pid-file = $RUN/mysql-own.pid
bind-address = $IP
port = $MARIADB_PORT
skip-name-resolve
skip-log-bin
max_connections = 800
innodb_buffer_pool_size = 384M
innodb_log_file_size = 96M
innodb_flush_log_at_trx_commit = 0
innodb_doublewrite = 0
innodb_flush_method = nosync
innodb_file_per_table = 0
performance_schema = 0
character-set-server = utf8mb4
collation-server = utf8mb4_general_ci
tmpdir = $VAR/tmp
END
    put "$ETC/rabbitmq/rabbitmq.conf" << END
listeners.tcp.1 = $IP:$RABBITMQ_PORT
default_user = openstack
default_pass = $PASSWORD
default_permissions.configure = .*
default_permissions.read = .*
default_permissions.write = .*
default_user_tags.administrator = true
vm_memory_high_watermark.absolute = 1GB
disk_free_limit.absolute = 200MB
collect_statistics_interval = 30000
log.console = false
log.file.level = warning
END
    echo '[].' | put "$ETC/rabbitmq/enabled_plugins"
    put "$ETC/rabbitmq/env" << END
export HOME=$VAR/rabbitmq
export RABBITMQ_NODENAME=cistern$OFFSET@localhost
export RABBITMQ_NODE_IP_ADDRESS=$IP
export RABBITMQ_NODE_PORT=$RABBITMQ_PORT
export RABBITMQ_DIST_PORT=$RABBITMQ_DIST_PORT
export RABBITMQ_MNESIA_BASE=$VAR/rabbitmq/mnesia
export RABBITMQ_LOG_BASE=$VAR/rabbitmq/log
export RABBITMQ_CONFIG_FILE=$ETC/rabbitmq/rabbitmq.conf
export RABBITMQ_ENABLED_PLUGINS_FILE=$ETC/rabbitmq/enabled_plugins
export RABBITMQ_CONF_ENV_FILE=/dev/null
export RABBITMQ_PID_FILE=$VAR/rabbitmq/pid
export RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1} +S 2:2 +sbwt none"
export RABBITMQ_CTL_DIST_PORT_MIN=$RABBITMQ_CTL_PORT RABBITMQ_CTL_DIST_PORT_MAX=$((RABBITMQ_CTL_PORT + 10))
export ERL_EPMD_ADDRESS=$IP
export ERL_EPMD_PORT=$EPMD_PORT
END
}

infrastructure_start() {
    [ -d "$VAR/mysql/mysql" ] || mariadb-install-db --defaults-file="$ETC/my.cnf" --skip-test-db \
        --auth-root-authentication-method=normal > "$LOG/mariadb-install.log" 2>&1 ||
        die "mariadb-install-db failed, see $LOG/mariadb-install.log"
    start mariadb mariadbd --defaults-file="$ETC/my.cnf"
    start memcached memcached -u "$(id -un)" -l "$IP" -p "$MEMCACHED_PORT" -U 0 -m 64 -c 2048
    rabbitmq_start
    [ -n "${ONLY:-}" ] || wait_tcp "$MARIADB_PORT" 60
    once databases create_databases
}

# epmd is started by us, not by RabbitMQ, so that it can be stopped by its pid.
rabbitmq_start() (
    # shellcheck disable=SC1091 # written by infrastructure_configure
    . "$ETC/rabbitmq/env"
    start epmd epmd
    [ -n "${ONLY:-}" ] || wait_tcp "$EPMD_PORT" 10
    start rabbitmq /usr/lib/rabbitmq/bin/rabbitmq-server
)

create_databases() {
    local database host
    {
        for database in $DATABASES; do echo "CREATE DATABASE IF NOT EXISTS $database;"; done
        for host in $IP localhost; do
            echo "CREATE USER IF NOT EXISTS openstack@'$host' IDENTIFIED BY '$PASSWORD';"
            echo "GRANT ALL ON *.* TO openstack@'$host';"
        done
    } | mariadb --no-defaults -u root -S "$RUN/mysql.sock"
}

# Nobody may be listening to the notifications: their queues must not fill the memory.
limit_notification_queues() (
    # shellcheck disable=SC1091 # written by infrastructure_configure
    . "$ETC/rabbitmq/env"
    /usr/lib/rabbitmq/bin/rabbitmqctl -q set_policy notifications '^(versioned_)?notifications\.' \
        '{"max-length":20000,"overflow":"drop-head"}' --apply-to queues
)
