# SPDX-License-Identifier: Apache-2.0
# Neutron, the network service: real API and ML2 drivers; the layer 2 agents of the three hosts are emulated.
# shellcheck shell=bash

neutron_configure() {
    {
        cat << END
[DEFAULT]
transport_url = $BUS
bind_host = $IP
bind_port = $NEUTRON_PORT
api_workers = 2
rpc_workers = 1
rpc_state_report_workers = 0
core_plugin = ml2
service_plugins = router,qos,trunk,segments,metering,port_forwarding
api_paste_config = $UNPACKED/usr/share/neutron-common/api-paste.ini
state_path = $VAR/neutron
global_physnet_mtu = 1500
dns_domain = cloud.example.
notify_nova_on_port_status_changes = true
notify_nova_on_port_data_changes = true
agent_down_time = 60
log_file = $LOG/neutron-server.log
allow_automatic_l3agent_failover = false

[AGENT]
report_interval = 15
END
        database_section neutron
        token_section neutron
        credential_section nova nova
        credential_section placement placement
        bus_sections
        policy_section neutron/policy.d
    } | put "$ETC/neutron/neutron.conf"
    put "$ETC/neutron/ml2_conf.ini" << END
[ml2]
type_drivers = flat,vlan,vxlan,geneve,local
tenant_network_types = vxlan
mechanism_drivers = openvswitch,sriovnicswitch
extension_drivers = port_security,qos,dns_domain_ports,data_plane_status

[ml2_type_flat]
flat_networks = physnet1,physnet2

[ml2_type_vlan]
network_vlan_ranges = physnet1:100:1999,physnet2:2000:2999

[ml2_type_vxlan]
vni_ranges = 1:20000

[ml2_type_geneve]
vni_ranges = 20001:30000
max_header_size = 38

[ovs_driver]
vnic_type_prohibit_list = direct

[securitygroup]
enable_security_group = true
firewall_driver = openvswitch
END
}

create_neutron_schema() {
    run_python neutron.db.migration.cli:main \
        --config-file "$ETC/neutron/neutron.conf" --config-file "$ETC/neutron/ml2_conf.ini" upgrade heads
}

neutron_prepare() { once neutron create_neutron_schema; }

neutron_start() {
    start_python neutron-server neutron.cmd.eventlet.server:main \
        --config-file "$ETC/neutron/neutron.conf" --config-file "$ETC/neutron/ml2_conf.ini"
}

# The emulated agents of a host named in $RUN/agents.dead stop reporting.
neutron_start_agents() {
    AGENT_HOSTS=$HOSTS AGENTS_DEAD_FILE=$RUN/agents.dead start_python neutron-agents fake_agents:main \
        --config-file "$ETC/neutron/neutron.conf" --log-file "$LOG/neutron-agents.log"
}
