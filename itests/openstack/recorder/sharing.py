# SPDX-License-Identifier: Apache-2.0
"""Neutron's sharing, and what of networks, subnets and ports can be changed."""


def record(cloud):
    alice = cloud.alice
    network = alice.network('network/change-network-create', 'A network that will be changed.', 'POST', '/networks', 201, {
        'network': {'name': cloud.unique('change')}}).json()['network']['id']
    cloud.afterwards(alice.network, 'DELETE', '/networks/' + network)
    subnet = alice.network('network/change-subnet-create', 'A subnet that will be changed.', 'POST', '/subnets', 201, {
        'subnet': {'network_id': network, 'cidr': '10.93.0.0/24', 'ip_version': 4}}).json()['subnet']['id']
    port = alice.network('network/change-port-create', 'A port that will be changed.', 'POST', '/ports', 201, {
        'port': {'network_id': network}}).json()['port']['id']
    cloud.afterwards(alice.network, 'DELETE', '/ports/' + port)
    networks(cloud, '/networks/' + network)
    subnets(alice, '/subnets/' + subnet)
    ports(cloud, '/ports/' + port, subnet)
    if cloud.has('bob'):
        policies(cloud, network)


def networks(cloud, path):
    for what, (status, changes) in {
            'segment-as-member': (403, {'provider:segmentation_id': 7}),
            'shared-as-member': (403, {'shared': True}),
            'zones': (400, {'availability_zone_hints': ['x']})}.items():
        cloud.alice.network('network/network-update-' + what, 'Tried: ' + what.replace('-', ' ') + '.', 'PUT', path, status,
                            {'network': changes})
    if cloud.has('admin'):
        cloud.admin.network('network/network-update-provider', 'Another kind of network.', 'PUT', path, 400, {'network': {
            'provider:network_type': 'vlan', 'provider:physical_network': 'physnet1'}})


def subnets(alice, path):
    for what, (status, changes) in {
            'no-gateway': (200, {'gateway_ip': None}),
            'pools': (200, {'gateway_ip': '10.93.0.1', 'enable_dhcp': False,
                            'allocation_pools': [{'start': '10.93.0.2', 'end': '10.93.0.99'}]}),
            'pool-outside': (400, {'allocation_pools': [{'start': '10.94.0.10', 'end': '10.94.0.99'}]}),
            'gateway-in-pool': (409, {'gateway_ip': '10.93.0.50'}),
            'cidr': (400, {'cidr': '10.93.0.0/25'})}.items():
        alice.network('network/subnet-update-' + what, 'Tried: ' + what.replace('-', ' ') + '.', 'PUT', path, status,
                      {'subnet': changes})


def ports(cloud, path, subnet):
    alice = cloud.alice
    for what, (status, changes) in {
            'address': (200, {'fixed_ips': [{'subnet_id': subnet, 'ip_address': '10.93.0.77'}]}),
            'no-security': (None, {'port_security_enabled': False}),
            'no-security-no-groups': (200, {'port_security_enabled': False, 'security_groups': []}),
            'mac-as-member': (403, {'mac_address': 'fa:16:3e:11:22:33'}),
            'vnic-type': (200, {'binding:vnic_type': 'direct'}),
            'network': (400, {'network_id': '00000000-0000-4000-8000-000000000000'})}.items():
        alice.network('network/port-update-' + what, 'Tried: ' + what.replace('-', ' ') + '.', 'PUT', path, status,
                      {'port': changes})
    if cloud.has('admin'):
        cloud.admin.network('network/port-update-mac-as-admin', 'Another MAC address.', 'PUT', path, 200,
                            {'port': {'mac_address': 'fa:16:3e:11:22:33'}})


def policies(cloud, network):
    alice = cloud.alice
    own = cloud.bob.network('network/network-create-by-another', 'A network of the other project.', 'POST', '/networks', 201, {
        'network': {'name': cloud.unique('other')}}).json()['network']['id']
    cloud.afterwards(cloud.bob.network, 'DELETE', '/networks/' + own)
    policy = {'object_type': 'network', 'object_id': network, 'action': 'access_as_shared',
              'target_tenant': cloud.bob.project_id}
    made = alice.network('network/rbac-policy-create-for-port', 'A network shared with another project.', 'POST',
                         '/rbac-policies', 201, {'rbac_policy': policy}).json()['rbac_policy']['id']
    alice.network('network/rbac-policy-create-for-all', 'Shared with all, as member.', 'POST', '/rbac-policies', 403,
                  {'rbac_policy': dict(policy, target_tenant='*')})
    by_network = '/rbac-policies?object_type=network&object_id=' + network
    alice.network('network/rbac-policies-by-network', 'With whom a network is shared.', 'GET', by_network, 200)
    alice.network('network/rbac-policies-sorted', 'The same in an order.', 'GET', by_network + '&sort_key=id&sort_dir=asc', 400)
    cloud.bob.network('network/rbac-policies-of-another-project', 'The same, as the other project.', 'GET', by_network, 200)
    port = cloud.bob.network('network/port-create-on-shared', 'A port of the other project.', 'POST', '/ports', 201,
                             {'port': {'network_id': network}}).json()['port']['id']
    path = '/rbac-policies/' + made
    alice.network('network/rbac-policy-delete-in-use', 'No longer shared, but used.', 'DELETE', path, 409)
    cloud.bob.network('network/port-delete-on-shared', 'The port goes.', 'DELETE', '/ports/' + port, 204)
    alice.network('network/rbac-policy-delete', 'No longer shared.', 'DELETE', path, 204)
    alice.network('network/rbac-policy-delete-not-found', 'And again.', 'DELETE', path, 404)
