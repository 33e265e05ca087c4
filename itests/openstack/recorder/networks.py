# SPDX-License-Identifier: Apache-2.0
"""Neutron: versions, extensions, networks, subnets, quotas, tags and filters."""
from .cloud import NOWHERE

CONTROL = 'a\u0007b\nc'


def record(cloud):
    discovery(cloud)
    network = networks(cloud)
    subnets(cloud, network)
    tags(cloud, 'networks', network)
    lists(cloud, network)


def discovery(cloud):
    alice = cloud.alice
    alice.call('network/versions', 'Versions; no token needed.', 'GET', alice.origin('network') + '/', 200, token=None)
    alice.call('network/unauthorised', 'No token.', 'GET', alice.endpoints['network'] + '/v2.0/networks', 401, token=None)
    alice.network('network/extensions', 'What this Neutron can do.', 'GET', '/extensions', 200)
    alice.network('network/quota-details', 'Quota with what is used, as member.', 'GET',
                  '/quotas/%s/details' % alice.project_id)
    alice.network('network/quota', 'Quota without what is used, as member.', 'GET', '/quotas/' + alice.project_id)
    alice.network('network/availability-zones', 'Zones of networks.', 'GET', '/availability_zones')
    alice.network('network/security-groups', 'The default security group.', 'GET', '/security-groups', 200)


def networks(cloud):
    alice = cloud.alice
    create = ('POST', '/networks')
    network = alice.network('network/network-create', 'A network with a description.', *create, 201, {'network': {
        'name': cloud.unique('net'), 'description': 'cistern op-1 step-1', 'admin_state_up': True,
        'mtu': 1400}}).json()['network']['id']
    cloud.afterwards(alice.network, 'DELETE', '/networks/' + network)
    alice.network('network/network-create-with-tags', 'tags in the body of a network.', *create, None, {'network': {
        'name': cloud.unique('tagged'), 'tags': ['a=b']}})
    alice.network('network/network-show', 'One network, as its owner.', 'GET', '/networks/' + network, 200)
    alice.network('network/network-not-found', 'A network that does not exist.', 'GET', '/networks/' + NOWHERE, 404)
    if cloud.has('bob'):
        cloud.bob.network('network/network-of-another-project', 'A network of somebody else.', 'GET',
                          '/networks/' + network, 404)
    tried = {
        'name-too-long': {'name': 'x' * 256},
        'unknown-attribute': {'name': 'x', 'colour': 'red'},
        'bad-type': {'name': 'x', 'admin_state_up': 'perhaps'},
        'description-too-long': {'name': 'x', 'description': 'x' * 256},
        'mtu-too-large': {'name': 'x', 'mtu': 70000},
        'shared-as-member': {'name': 'x', 'shared': True},
        'provider-as-member': {'name': 'x', 'provider:network_type': 'vlan', 'provider:segmentation_id': 200},
        'unknown-qos-policy': {'name': 'x', 'qos_policy_id': NOWHERE},
        'zone-unknown': {'name': 'x', 'availability_zone_hints': ['nowhere']},
    }
    for what, body in tried.items():
        alice.network('network/network-create-' + what, 'Tried: ' + what.replace('-', ' ') + '.', *create, None,
                      {'network': body})
    control = alice.network('network/network-create-control-characters', 'A name with BEL and a line feed: taken.',
                            *create, None, {'network': {'name': CONTROL}})
    if control.status_code == 201:
        cloud.afterwards(alice.network, 'DELETE', '/networks/' + control.json()['network']['id'])
    alice.call('network/malformed', 'A body that is no JSON.', 'POST', alice.endpoints['network'] + '/v2.0/networks',
               400, headers={'Content-Type': 'application/json'}, data='{"network": ')
    alice.network('network/network-update', 'Renamed.', 'PUT', '/networks/' + network, 200,
                  {'network': {'name': cloud.unique('renamed')}})
    if cloud.has('admin'):
        provider(cloud, create)
    return network


def provider(cloud, create):
    vlan = {'network': {'name': cloud.unique('vlan'), 'provider:network_type': 'vlan',
                        'provider:physical_network': 'physnet1', 'provider:segmentation_id': 333, 'shared': True}}
    answer = cloud.admin.network('network/network-create-provider', 'A VLAN with provider attributes, as administrator.',
                                 *create, None, vlan)
    if answer.status_code == 201:
        path = '/networks/' + answer.json()['network']['id']
        cloud.afterwards(cloud.admin.network, 'DELETE', path)
        cloud.admin.network('network/network-create-provider-again', 'The same VLAN again.', *create, 409, vlan)
        cloud.alice.network('network/network-show-shared', 'A shared network of another project, as member.', 'GET', path,
                            200)


def subnets(cloud, network):
    alice = cloud.alice
    create = ('POST', '/subnets')
    four = {'network_id': network, 'name': cloud.unique('four'), 'ip_version': 4, 'cidr': '10.77.0.0/24',
            'enable_dhcp': True, 'gateway_ip': '10.77.0.1', 'description': 'cistern op-1 step-2',
            'allocation_pools': [{'start': '10.77.0.10', 'end': '10.77.0.200'}], 'dns_nameservers': ['192.0.2.53']}
    subnet = alice.network('network/subnet-create', 'An IPv4 subnet.', *create, 201, {'subnet': four}).json()['subnet']['id']
    cloud.subnet_id = subnet
    six = alice.network('network/subnet-create-ipv6', 'An IPv6 subnet without gateway.', *create, 201, {'subnet': {
        'network_id': network, 'name': cloud.unique('six'), 'ip_version': 6, 'cidr': 'fd00:77::/64', 'gateway_ip': None,
        'enable_dhcp': False}}).json()['subnet']['id']
    alice.network('network/subnet-show', 'One subnet.', 'GET', '/subnets/' + subnet, 200)
    alice.network('network/subnet-not-found', 'A subnet that does not exist.', 'GET', '/subnets/' + NOWHERE, 404)
    alice.network('network/subnets-of-network', 'By network.', 'GET', '/subnets?network_id=' + network, 200)
    tried = {
        'bad-cidr': {'cidr': '10.78.0.0/99'},
        'overlap': {'cidr': '10.77.0.0/25', 'gateway_ip': None, 'allocation_pools': []},
        'other-family': {'ip_version': 6, 'cidr': '10.79.0.0/24'},
        'pool-outside': {'cidr': '10.80.0.0/24', 'gateway_ip': '10.80.0.1',
                         'allocation_pools': [{'start': '10.81.0.1', 'end': '10.81.0.9'}]},
        'gateway-in-pool': {'cidr': '10.82.0.0/24', 'gateway_ip': '10.82.0.15',
                            'allocation_pools': [{'start': '10.82.0.10', 'end': '10.82.0.20'}]},
        'unknown-network': {'network_id': NOWHERE, 'cidr': '10.83.0.0/24', 'gateway_ip': None, 'allocation_pools': []},
        'with-tags': {'cidr': '10.84.0.0/24', 'gateway_ip': None, 'allocation_pools': [], 'tags': ['a=b']},
    }
    for what, changes in tried.items():
        body = {key: value for key, value in dict(four, **changes).items() if value != []}
        alice.network('network/subnet-create-' + what, 'Tried: ' + what.replace('-', ' ') + '.', *create, None,
                      {'subnet': body})
    alice.network('network/subnet-delete', 'A subnet deleted.', 'DELETE', '/subnets/' + six, 204)
    alice.network('network/subnet-delete-not-found', 'A subnet deleted twice.', 'DELETE', '/subnets/' + six, 404)


def tags(cloud, collection, identifier):
    alice = cloud.alice
    path = '/%s/%s/tags' % (collection, identifier)
    kind = 'network/tags-'
    cases = {
        'replace': ['cistern.op=op-1', 'cistern.step=network', 'cisClusterId=c-42'],
        'at-60': ['x' * 60],
        'at-61': ['x' * 61],
        'at-255': ['x' * 255],
        'at-256': ['x' * 256],
        'comma': ['a,b'],
        'slash': ['a/b'],
        'empty': [''],
        'blank-inside': ['a b'],
        'unicode': ['schlüssel=wert'],
        'percent-and-ampersand': ['a%2Fb&c=d'],
        'twice-the-same': ['same', 'same'],
        'fifty-one': ['t%d' % number for number in range(51)],
        'not-a-string': [1],
    }
    for what, values in cases.items():
        alice.network(kind + what, 'Tried: all tags replaced, ' + what.replace('-', ' ') + '.', 'PUT', path, None,
                      {'tags': values})
    alice.network(kind + 'final', 'All tags replaced.', 'PUT', path, 200,
                  {'tags': ['cistern.op=op-1', 'cistern.step=network', 'cisClusterId=c-42']})
    alice.network(kind + 'read', 'Tags read.', 'GET', path, 200)
    alice.network(kind + 'add-one', 'One tag added.', 'PUT', path + '/one', 201)
    alice.network(kind + 'has-one', 'One tag asked for.', 'GET', path + '/one', 204)
    alice.network(kind + 'delete-one', 'One tag taken away.', 'DELETE', path + '/one', 204)
    alice.network(kind + 'delete-one-not-found', 'One tag taken away twice.', 'DELETE', path + '/one', 404)
    alice.network(kind + 'resource-not-found', 'Tags of nothing.', 'PUT', '/networks/%s/tags' % NOWHERE, 404,
                  {'tags': ['a']})


def lists(cloud, network):
    alice = cloud.alice
    filters = {
        'by-tags': 'tags=cistern.op%3Dop-1,cistern.step%3Dnetwork',
        'by-tags-missing-one': 'tags=cistern.op%3Dop-1,other',
        'by-any-tag': 'tags-any=other,cisClusterId%3Dc-42',
        'by-not-tags': 'not-tags=cisClusterId%3Dc-42',
        'by-description': 'description=cistern%20op-1%20step-1',
        'by-description-none': 'description=nothing-like-this',
        'by-ids': 'id=%s&id=%s' % (network, NOWHERE),
        'by-name': 'name=shared',
        'by-status': 'status=ACTIVE&admin_state_up=True',
        'by-unknown-attribute': 'colour=red',
        'fields': 'fields=id&fields=name',
        'page': 'limit=1&sort_key=id&sort_dir=asc',
        'page-bad-marker': 'limit=1&marker=' + NOWHERE,
        'page-bad-limit': 'limit=many',
        'shared': 'shared=True',
        'external': 'router%3Aexternal=True',
    }
    for what, query in filters.items():
        alice.network('network/networks-' + what, 'Networks ' + what.replace('-', ' ') + '.', 'GET', '/networks?' + query)
    alice.network('network/networks', 'All networks the member sees.', 'GET', '/networks', 200)
