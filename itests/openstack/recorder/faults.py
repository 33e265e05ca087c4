# SPDX-License-Identifier: Apache-2.0
"""Nova's refusals, full quotas, no valid host."""
import base64

from .cloud import NOWHERE


def record(cloud):
    refusals(cloud)
    protocol(cloud)
    if cloud.no_host_flavour_id:
        no_valid_host(cloud)
    if cloud.has('small'):
        quotas(cloud)


def minimal(cloud, **changes):
    return {'server': dict({'name': 'refused', 'flavorRef': cloud.flavour_id, 'imageRef': cloud.image['id'],
                            'networks': 'none'}, **changes)}


def refusals(cloud):
    alice = cloud.alice
    encoded = {length: base64.b64encode(b'x' * length).decode() for length in (49149, 49152, 65535, 65536)}
    tried = {
        'unknown-flavor': {'flavorRef': 'nope'},
        'unknown-image': {'imageRef': NOWHERE},
        'bad-image-id': {'imageRef': 'not-an-id'},
        'unknown-network': {'networks': [{'uuid': NOWHERE}]},
        'unknown-port': {'networks': [{'port': NOWHERE}]},
        'bad-network-id': {'networks': [{'uuid': 'not-an-id'}]},
        'same-port-twice': {'networks': [{'port': cloud.port_id}, {'port': cloud.port_id}]},
        'empty-name': {'name': ''},
        'long-name': {'name': 'x' * 256},
        'control-characters': {'name': 'a\u0007b\nc'},
        'leading-blank': {'name': ' a'},
        'unknown-attribute': {'colour': 'red'},
        'no-networks-member': {'networks': None},
        'metadata-129': {'metadata': {'k%d' % number: 'v' for number in range(129)}},
        'metadata-long-key': {'metadata': {'k' * 256: 'v'}},
        'metadata-long-value': {'metadata': {'k': 'v' * 256}},
        'metadata-bad-key': {'metadata': {'a/b': 'v'}},
        'metadata-number': {'metadata': {'k': 1}},
        'tag-with-slash': {'tags': ['a/b']},
        'tag-with-comma': {'tags': ['a,b']},
        'tag-long': {'tags': ['x' * 61]},
        'tags-51': {'tags': ['t%d' % number for number in range(51)]},
        'unknown-zone': {'availability_zone': 'nowhere'},
        'zone-with-host-as-member': {'availability_zone': 'nova:compute1'},
        'host-as-member': {'host': 'compute1'},
        'user-data-not-base64': {'user_data': 'not base 64!'},
        'user-data-65536-encoded': {'user_data': encoded[49152]},
        'user-data-65535-plain': {'user_data': encoded[65535]},
        'user-data-65536-plain': {'user_data': encoded[65536]},
        'unknown-security-group': {'security_groups': [{'name': NOWHERE}], 'networks': [{'uuid': cloud.network_id}]},
        'unknown-group': {},
        'address-in-use': {'networks': [{'uuid': cloud.network_id, 'fixed_ip': '10.77.0.50'}]},
    }
    for what, changes in tried.items():
        body = minimal(cloud, **changes)
        if what == 'no-networks-member':
            del body['server']['networks']
        if what == 'unknown-group':
            body['os:scheduler_hints'] = {'group': NOWHERE}
        answer = alice.compute('compute/server-create-' + what, 'Tried: ' + what.replace('-', ' ') + '.', 'POST',
                               '/servers', None, body)
        if answer.status_code == 202:
            identifier = answer.json()['server']['id']
            cloud.afterwards(alice.compute, 'DELETE', '/servers/' + identifier)
    accepted = alice.compute('compute/server-create-user-data-65532-encoded', 'The longest user data Nova takes: 49,149 '
                             'bytes, 65,532 in base64.', 'POST', '/servers', 202,
                             minimal(cloud, user_data=encoded[49149])).json()['server']['id']
    cloud.afterwards(alice.compute, 'DELETE', '/servers/' + accepted)
    port_in_use(cloud)


def port_in_use(cloud):
    alice = cloud.alice
    holder = alice.compute('compute/server-create-holder', 'A server that takes our port.', 'POST', '/servers', 202,
                           minimal(cloud, networks=[{'port': cloud.port_id}]))
    identifier = holder.json()['server']['id']
    cloud.afterwards(alice.compute, 'DELETE', '/servers/' + identifier)
    alice.server_when('compute/server-holder-active', 'Running.', identifier, 'ACTIVE')
    alice.compute('compute/server-create-port-in-use', 'A port that another server has.', 'POST', '/servers', None,
                  minimal(cloud, networks=[{'port': cloud.port_id}]))
    alice.compute('compute/server-delete-holder', 'Deleted.', 'DELETE', '/servers/' + identifier, 204)
    alice.server_when('compute/server-holder-deleted', 'Gone.', identifier, 404)


def protocol(cloud):
    alice = cloud.alice
    url = alice.endpoints['compute'] + '/servers'
    json_type = {'Content-Type': 'application/json'}
    alice.call('compute/body-too-large', 'A body beyond 114,688 bytes.', 'POST', url, 413, headers=json_type,
               data='{"server": {"name": "%s"}}' % ('x' * 120000))
    alice.call('compute/malformed', 'A body that is no JSON.', 'POST', url, 400, headers=json_type, data='{"server": ')
    alice.call('compute/unsupported-type', 'A body of another type.', 'POST', url, None,
               headers={'Content-Type': 'text/plain'}, data='server')
    alice.call('compute/not-found', 'A path that does not exist.', 'GET', alice.endpoints['compute'] + '/nothing-here', 404)
    alice.call('compute/method-not-there', 'A method that is not there.', 'PUT', url, 404, headers=json_type, data='{}')


def no_valid_host(cloud):
    alice = cloud.alice
    server = alice.compute('compute/server-create-no-valid-host', 'A flavour no host can hold: accepted at first.', 'POST',
                           '/servers', 202, minimal(cloud, flavorRef=cloud.no_host_flavour_id)).json()['server']['id']
    cloud.afterwards(alice.compute, 'DELETE', '/servers/' + server)
    alice.server_when('compute/server-error-no-valid-host', 'Then in error; the fault may come a moment later.', server,
                      'ERROR', member='server.fault.code', value=500)
    alice.compute('compute/server-delete-in-error', 'A server in error deleted.', 'DELETE', '/servers/' + server, 204)
    alice.server_when('compute/server-in-error-deleted', 'Gone.', server, 404)


def quotas(cloud):
    small = cloud.small
    create = ('POST', '/servers')
    small.compute('compute/quota-detail-small', 'A small quota.', 'GET', '/os-quota-sets/%s/detail' % small.project_id)
    network = small.network('network/small-network-create', 'The one network the quota allows.', 'POST', '/networks', 201,
                            {'network': {'name': cloud.unique('small')}}).json()['network']['id']
    cloud.afterwards(small.network, 'DELETE', '/networks/' + network)
    small.network('network/network-create-over-quota', 'A second one.', 'POST', '/networks', 409,
                  {'network': {'name': cloud.unique('second')}})
    subnet = {'network_id': network, 'ip_version': 4, 'cidr': '10.88.0.0/24', 'enable_dhcp': False}
    small.network('network/small-subnet-create', 'The one subnet the quota allows.', 'POST', '/subnets', 201,
                  {'subnet': subnet})
    small.network('network/subnet-create-over-quota', 'A second one.', 'POST', '/subnets', 409,
                  {'subnet': dict(subnet, cidr='10.89.0.0/24')})
    for number in (1, 2):
        port = small.network('network/small-port-create-%d' % number, 'A port the quota allows.', 'POST', '/ports', 201,
                             {'port': {'network_id': network}}).json()['port']['id']
        cloud.afterwards(small.network, 'DELETE', '/ports/' + port)
    small.network('network/port-create-over-quota', 'A third one.', 'POST', '/ports', 409,
                  {'port': {'network_id': network}})
    small.network('network/quota-details-small-full', 'The quota, full.', 'GET', '/quotas/%s/details' % small.project_id)
    small.compute('compute/server-create-ports-over-quota', 'Nova would have to make a port beyond the quota.', *create,
                  None, minimal(cloud, networks=[{'uuid': network}]))
    server = small.compute('compute/small-server-create', 'The one server the quota allows.', *create, 202,
                           minimal(cloud)).json()['server']['id']
    cloud.afterwards(small.compute, 'DELETE', '/servers/' + server)
    small.compute('compute/quota-detail-small-right-after', 'The quota right after: nothing is counted yet.', 'GET',
                  '/os-quota-sets/%s/detail' % small.project_id)
    small.server_when('compute/small-server-active', 'Nova counts a server from when it has a host.', server, 'ACTIVE')
    small.compute('compute/server-create-over-quota', 'A second one.', *create, 403, minimal(cloud))
    small.compute('compute/quota-detail-small-full', 'The quota, full.', 'GET',
                  '/os-quota-sets/%s/detail' % small.project_id)
