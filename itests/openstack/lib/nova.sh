# SPDX-License-Identifier: Apache-2.0
# Nova, the compute service: real API, scheduler and conductor; three real nova-compute with a fake hypervisor each.
# shellcheck shell=bash

nova_configure() {
    {
        cat << END
[DEFAULT]
transport_url = $BUS
my_ip = $IP
state_path = $VAR/nova
osapi_compute_listen = $IP
osapi_compute_listen_port = $NOVA_PORT
osapi_compute_workers = 2
enabled_apis = osapi_compute
api_paste_config = $UNPACKED/usr/share/nova-common/api-paste.ini
allow_resize_to_same_host = true
instance_usage_audit = true
instance_usage_audit_period = hour
reserved_host_memory_mb = 512
running_deleted_instance_action = noop
resume_guests_state_on_host_boot = false
resize_confirm_window = 0
block_device_allocate_retries_interval = 1
report_interval = 10
service_down_time = 40
sync_power_state_interval = -1
update_resources_interval = 30
max_concurrent_builds = 30
reclaim_instance_interval = 0

[api]
auth_strategy = keystone

[conductor]
workers = 1

[scheduler]
workers = 1
discover_hosts_in_cells_interval = 15
max_attempts = 3
query_placement_for_image_type_support = false

[filter_scheduler]
enabled_filters = ComputeFilter,ComputeCapabilitiesFilter,ImagePropertiesFilter,ServerGroupAntiAffinityFilter,ServerGroupAffinityFilter,SameHostFilter,DifferentHostFilter,NUMATopologyFilter,PciPassthroughFilter,AggregateInstanceExtraSpecsFilter

[notifications]
notification_format = both
notify_on_state_change = vm_and_task_state
versioned_notifications_topics = versioned_notifications
bdms_in_notifications = true

[vnc]
enabled = true
novncproxy_base_url = http://$IP:6080/vnc_auto.html

[pci]
alias = {"name":"sriov-nic","vendor_id":"8086","product_id":"154c","device_type":"type-VF"}

[compute]
max_disk_devices_to_attach = 26
END
        database_section nova
        database_section nova_api api_database
        token_section nova
        credential_section glance nova
        credential_section placement placement
        credential_section neutron neutron
        credential_section cinder nova
        credential_section service_user nova
        echo "send_service_user_token = true"
        bus_sections
        policy_section nova/policy.d
    } | put "$ETC/nova/nova.conf"
    # nova-compute refuses to start when it knows the databases.
    awk '/^\[/ {skip = ($0 == "[database]" || $0 == "[api_database]")} !skip' "$ETC/nova/nova.conf" |
        put "$ETC/nova/compute.conf"
    local host
    for host in $HOSTS; do nova_configure_host "$host"; done
}

nova_configure_host() {
    {
        cat << END
[DEFAULT]
host = $1
state_path = $VAR/nova/$1
log_file = $LOG/nova-$1.log
END
        if [ "$1" = compute3 ]; then
            cat << END
compute_driver = fake_hypervisor.NumaHypervisor

[pci]
device_spec = {"vendor_id":"8086","product_id":"154c","physical_network":"physnet2"}

[compute]
cpu_dedicated_set = 8-15,24-31
cpu_shared_set = 0-7,16-23
END
        else
            echo "compute_driver = fake_hypervisor.Hypervisor"
        fi
    } | put "$ETC/nova/$1.conf"
    mkdir -p "$VAR/nova/$1"
}

nova_manage() { run_python nova.cmd.manage:main --config-file "$ETC/nova/nova.conf" "$@"; }

create_nova_schema() {
    nova_manage api_db sync &&
        nova_manage cell_v2 map_cell0 --database_connection "$(database_url nova_cell0)" &&
        { nova_manage cell_v2 list_cells | grep -q cell1 || nova_manage cell_v2 create_cell --name cell1; } &&
        nova_manage db sync
}

nova_prepare() { once nova create_nova_schema; }

nova_start() {
    local conf=$ETC/nova/nova.conf
    start_python nova-conductor nova.cmd.conductor:main --config-file "$conf" --log-file "$LOG/nova-conductor.log"
    start_python nova-scheduler nova.cmd.scheduler:main --config-file "$conf" --log-file "$LOG/nova-scheduler.log"
    start_python nova-api nova.cmd.api_os_compute:main --config-file "$conf" --log-file "$LOG/nova-api.log"
}

nova_start_hosts() {
    local host
    for host in $HOSTS; do
        start_python "nova-$host" fake_hypervisor_service:main \
            --config-file "$ETC/nova/compute.conf" --config-file "$ETC/nova/$host.conf"
    done
}
