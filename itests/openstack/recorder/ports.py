# SPDX-License-Identifier: Apache-2.0
"""Neutron's ports, and how networks, subnets and ports are deleted."""
from .cloud import NOWHERE


def record(cloud):
    alice = cloud.alice
    network = alice.network(None, None, 'GET', '/subnets/' + cloud.subnet_id).json()['subnet']['network_id']
    cloud.network_id = network
    create = ('POST', '/ports')
    port = alice.network('network/port-create', 'A port with a fixed address, a MAC address and a description.', *create,
                         201, {'port': {
                             'network_id': network, 'name': cloud.unique('port'), 'description': 'cistern op-1 step-3',
                             'fixed_ips': [{'subnet_id': cloud.subnet_id, 'ip_address': '10.77.0.50'}],
                             'mac_address': 'fa:16:3e:00:77:50', 'binding:vnic_type': 'normal'}}).json()['port']
    cloud.afterwards(alice.network, 'DELETE', '/ports/' + port['id'])
    cloud.port_id = port['id']
    tagged = alice.network('network/port-create-with-tags', 'tags in the body of a port.', *create, None, {'port': {
        'network_id': network, 'name': cloud.unique('tagged'), 'tags': ['cistern.op=op-1', 'a']}})
    if tagged.status_code == 201:
        cloud.afterwards(alice.network, 'DELETE', '/ports/' + tagged.json()['port']['id'])
    bulk = alice.network('network/ports-create-bulk-with-tags', 'Two ports at once, with tags.', *create, None, {
        'ports': [{'network_id': network, 'name': cloud.unique('bulk'), 'tags': ['cistern.op=op-1', 'b%d' % number]}
                  for number in (1, 2)]})
    for created in bulk.json().get('ports', []):
        cloud.afterwards(alice.network, 'DELETE', '/ports/' + created['id'])
    oddities(cloud, create, network)
    alice.network('network/port-show', 'One port, unbound.', 'GET', '/ports/' + port['id'], 200)
    alice.network('network/port-not-found', 'A port that does not exist.', 'GET', '/ports/' + NOWHERE, 404)
    alice.network('network/port-tags-replace', 'Tags of a port.', 'PUT', '/ports/%s/tags' % port['id'], 200,
                  {'tags': ['cistern.op=op-1', 'cistern.step=port']})
    alice.network('network/port-update', 'Renamed and described.', 'PUT', '/ports/' + port['id'], 200,
                  {'port': {'name': cloud.unique('renamed'), 'description': 'cistern op-1 step-3'}})
    for what, query in {
            'by-tags': 'tags=cistern.op%3Dop-1',
            'by-description': 'description=cistern%20op-1%20step-3',
            'by-device': 'device_id=' + NOWHERE,
            'by-network': 'network_id=' + network,
            'by-address': 'fixed_ips=ip_address%3D10.77.0.50',
            'by-mac-address': 'mac_address=fa:16:3e:00:77:50',
            'sorted': 'sort_key=id&sort_dir=asc&limit=1000',
            'page': 'limit=1&fields=id&fields=status'}.items():
        alice.network('network/ports-' + what, 'Ports ' + what.replace('-', ' ') + '.', 'GET', '/ports?' + query, 200)
    alice.network('network/network-delete-in-use', 'A network with ports.', 'DELETE', '/networks/' + network, 409)
    alice.network('network/subnet-delete-in-use', 'A subnet with ports.', 'DELETE', '/subnets/' + cloud.subnet_id, 409)
    spare = alice.network('network/port-create-spare', 'Another port.', *create, 201,
                          {'port': {'network_id': network}}).json()['port']['id']
    alice.network('network/port-delete', 'A port deleted.', 'DELETE', '/ports/' + spare, 204)
    alice.network('network/port-delete-not-found', 'A port deleted twice.', 'DELETE', '/ports/' + spare, 404)
    path = '/networks/' + alice.network('network/network-create-empty', 'Another network.', 'POST', '/networks', 201,
                                        {'network': {'name': cloud.unique('empty')}}).json()['network']['id']
    sharing(cloud, path.split('/')[-1])
    alice.network('network/network-delete', 'A network deleted.', 'DELETE', path, 204)
    alice.network('network/network-delete-not-found', 'A network deleted twice.', 'DELETE', path, 404)
    if cloud.has('admin'):
        cloud.admin.network('network/agents', 'The agents, as administrator.', 'GET', '/agents', 200)
        alice.network('network/agents-as-member', 'The agents, as member: none.', 'GET', '/agents')


def sharing(cloud, network):
    if not cloud.has('bob'):
        return
    policy = {'rbac_policy': {'object_type': 'network', 'object_id': network, 'action': 'access_as_shared',
                              'target_tenant': cloud.bob.project_id}}
    create = ('POST', '/rbac-policies')
    cloud.alice.network('network/rbac-policy-create', 'A network shared with another project.', *create, 201, policy)
    cloud.alice.network('network/rbac-policy-create-again', 'Shared twice.', *create, 409, policy)
    cloud.bob.network('network/network-show-by-rbac', 'As the other project sees it.', 'GET', '/networks/' + network, 200)


def oddities(cloud, create, network):
    address = {'subnet_id': cloud.subnet_id}
    tried = {
        'address-in-use': {'fixed_ips': [dict(address, ip_address='10.77.0.50')]},
        'address-outside': {'fixed_ips': [dict(address, ip_address='10.99.0.50')]},
        'address-bad': {'fixed_ips': [dict(address, ip_address='10.77.0.500')]},
        'address-on-no-subnet': {'fixed_ips': [{'ip_address': '192.0.2.1'}]},
        'unknown-subnet': {'fixed_ips': [{'subnet_id': NOWHERE}]},
        'mac-in-use': {'mac_address': 'fa:16:3e:00:77:50'},
        'mac-bad': {'mac_address': 'fa:16:3e'},
        'unknown-network': {'network_id': NOWHERE},
        'bad-network-id': {'network_id': 'not-an-id'},
        'bad-vnic-type': {'binding:vnic_type': 'psychic'},
        'unknown-qos-policy': {'qos_policy_id': NOWHERE},
        'unknown-security-group': {'security_groups': [NOWHERE]},
        'binding-as-member': {'binding:host_id': 'compute1'},
        'tag-too-long': {'tags': ['x' * 300]},
    }
    for what, changes in tried.items():
        answer = cloud.alice.network('network/port-create-' + what, 'Tried: ' + what.replace('-', ' ') + '.', *create,
                                     None, {'port': dict({'network_id': network}, **changes)})
        if answer.status_code == 201:
            cloud.afterwards(cloud.alice.network, 'DELETE', '/ports/' + answer.json()['port']['id'])
