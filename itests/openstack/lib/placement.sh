# SPDX-License-Identifier: Apache-2.0
# Placement, the inventory of what the hypervisors can hold.
# shellcheck shell=bash

placement_configure() {
    {
        cat << END
[DEFAULT]
log_file = $LOG/placement.log

[api]
auth_strategy = keystone
END
        database_section placement placement_database
        token_section placement
    } | put "$ETC/placement/placement.conf"
}

create_placement_schema() {
    OS_PLACEMENT_CONFIG_DIR=$ETC/placement placement-manage --config-file "$ETC/placement/placement.conf" db sync
}

placement_prepare() { once placement create_placement_schema; }

placement_start() {
    OS_PLACEMENT_CONFIG_DIR=$ETC/placement start_uwsgi placement "$PLACEMENT_PORT" 1 8 /usr/bin/placement-api
}
