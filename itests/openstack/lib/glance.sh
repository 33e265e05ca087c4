# SPDX-License-Identifier: Apache-2.0
# Glance, the image service, with its images in files.
# shellcheck shell=bash

glance_configure() {
    {
        cat << END
[DEFAULT]
transport_url = $BUS
bind_host = $IP
bind_port = $GLANCE_PORT
workers = 1
enabled_backends = local:file
log_file = $LOG/glance-api.log
node_staging_uri = file://$VAR/glance/staging
enabled_import_methods = [glance-direct,web-download]
show_multiple_locations = false

[glance_store]
default_backend = local

[local]
filesystem_store_datadir = $VAR/glance/images

[os_glance_staging_store]
filesystem_store_datadir = $VAR/glance/staging

[os_glance_tasks_store]
filesystem_store_datadir = $VAR/glance/tasks

[paste_deploy]
flavor = keystone
config_file = $UNPACKED/usr/share/glance-common/glance-api-paste.ini
END
        database_section glance
        token_section glance
        bus_sections
    } | put "$ETC/glance/glance-api.conf"
    mkdir -p "$VAR"/glance/{images,staging,tasks}
}

create_glance_schema() { run_python glance.cmd.manage:main --config-file "$ETC/glance/glance-api.conf" db sync; }

glance_prepare() { once glance create_glance_schema; }

glance_start() { start_python glance-api glance.cmd.api:main --config-file "$ETC/glance/glance-api.conf"; }
