# SPDX-License-Identifier: Apache-2.0
# Cinder, the block storage service: real API and scheduler; two back ends of finite size that store nothing.
# shellcheck shell=bash

cinder_configure() {
    {
        cat << END
[DEFAULT]
transport_url = $BUS
my_ip = $IP
host = block1
osapi_volume_listen = $IP
osapi_volume_listen_port = $CINDER_PORT
osapi_volume_workers = 1
auth_strategy = keystone
api_paste_config = $UNPACKED/usr/share/cinder-common/api-paste.ini
resource_query_filters_file = $UNPACKED/etc/cinder/resource_filters.json
rootwrap_config = $UNPACKED/etc/cinder/rootwrap.conf
state_path = $VAR/cinder
image_conversion_dir = $VAR/cinder/conversion
enabled_backends = ssd,hdd
default_volume_type = ssd
glance_api_servers = http://$IP:$GLANCE_PORT
report_interval = 10
service_down_time = 60
enable_force_upload = true
storage_availability_zone = nova

[ssd]
volume_driver = fake_volumes.VolumeDriver
volume_backend_name = ssd
fake_capacity_gb = 5000
suppress_requests_ssl_warnings = true

[hdd]
volume_driver = fake_volumes.VolumeDriver
volume_backend_name = hdd
fake_capacity_gb = 50000
END
        database_section cinder
        token_section cinder
        credential_section nova nova
        credential_section service_user cinder
        echo "send_service_user_token = true"
        bus_sections
        policy_section policy.d
    } | put "$ETC/cinder/cinder.conf"
    mkdir -p "$VAR/cinder/conversion"
}

create_cinder_schema() { run_python cinder.cmd.manage:main --config-file "$ETC/cinder/cinder.conf" db sync; }

cinder_prepare() { once cinder create_cinder_schema; }

cinder_start() {
    local part
    for part in api scheduler volume; do
        start_python "cinder-$part" "fake_volumes_service:$part" \
            --config-file "$ETC/cinder/cinder.conf" --log-file "$LOG/cinder-$part.log"
    done
}
