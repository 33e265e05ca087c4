# SPDX-License-Identifier: Apache-2.0
"""Nova: versions, the life of a server, lists, what members may see."""
import base64

from .cloud import NOWHERE


def record(cloud):
    discovery(cloud)
    server = lifecycle(cloud)
    groups(cloud)
    lists(cloud, server)
    deletion(cloud, server)


def discovery(cloud):
    alice = cloud.alice
    root = alice.origin('compute')
    alice.call('compute/versions', 'Versions; no token needed.', 'GET', root + '/', 200, token=None)
    alice.call('compute/version', 'The version behind the endpoint, with its microversions.', 'GET',
               alice.endpoints['compute'] + '/', 200)
    alice.call('compute/version-without-token', 'The same; no token needed.', 'GET', alice.endpoints['compute'] + '/',
               200, token=None)
    alice.call('compute/unauthorised', 'No token.', 'GET', alice.endpoints['compute'] + '/servers', 401, token=None)
    alice.compute('compute/microversion-too-high', 'A microversion the service does not know.', 'GET', '/servers', 406,
                  version='2.999')
    alice.compute('compute/microversion-malformed', 'A microversion that is none.', 'GET', '/servers', 400, version='two')
    alice.compute('compute/limits', 'Limits and what is used of them, as member.', 'GET', '/limits', 200)
    alice.compute('compute/quota-detail', 'Quota with what is used, as member.', 'GET',
                  '/os-quota-sets/%s/detail' % alice.project_id)
    alice.compute('compute/availability-zones', 'Zones.', 'GET', '/os-availability-zone', 200)
    alice.compute('compute/availability-zones-detail-as-member', 'Zones with hosts, as member.', 'GET',
                  '/os-availability-zone/detail')
    alice.compute('compute/hypervisors-as-member', 'Hypervisors, as member.', 'GET', '/os-hypervisors', 403)
    if cloud.has('admin'):
        cloud.admin.compute('compute/availability-zones-detail', 'Zones with hosts, as administrator.', 'GET',
                            '/os-availability-zone/detail', 200)
        cloud.admin.compute('compute/hypervisors', 'Hypervisors, as administrator.', 'GET', '/os-hypervisors', 200)
    if 'placement' in alice.endpoints:
        alice.call('placement/versions', 'Versions of Placement.', 'GET', alice.origin('placement') + '/', 200, token=None)
    if 'block-storage' in alice.endpoints:
        alice.call('block-storage/versions', 'Versions of Cinder.', 'GET', alice.origin('block-storage') + '/',
                   token=None)


def lifecycle(cloud):
    alice = cloud.alice
    user_data = base64.b64encode(b'#cloud-config\n').decode()
    server = alice.compute('compute/server-create', 'A server with our port.', 'POST', '/servers', 202, {'server': {
        'name': cloud.unique('server'), 'flavorRef': cloud.flavour_id, 'imageRef': cloud.image['id'],
        'networks': [{'port': cloud.port_id}], 'metadata': {'cisClusterId': 'c-42', 'cistern.op': 'op-1'},
        'tags': ['cistern.op-1'], 'user_data': user_data, 'config_drive': True}}).json()['server']['id']
    path = '/servers/' + server
    cloud.afterwards(alice.compute, 'DELETE', path)
    cloud.server_id = server
    alice.compute('compute/server-build', 'Just created.', 'GET', path, 200)
    alice.server_when('compute/server-active', 'Running, as member.', server, 'ACTIVE')
    if cloud.has('admin'):
        cloud.admin.compute('compute/server-active-as-admin', 'Running, as administrator.', 'GET', path, 200)
    for version in ('2.74', '2.79'):
        alice.compute('compute/server-active-' + version, 'Running, in an older microversion.', 'GET', path, 200,
                      version=version)
    alice.compute('compute/server-active-2.1', 'Running, without a microversion.', 'GET', path, 200, version=None)
    alice.network('network/port-bound', 'The port of a running server.', 'GET', '/ports/' + cloud.port_id, 200)
    alice.network('network/ports-of-server', 'The ports of a running server.', 'GET',
                  '/ports?device_id=' + server, 200)
    alice.compute('compute/server-interfaces', 'Its interfaces.', 'GET', path + '/os-interface', 200)
    alice.compute('compute/server-instance-actions', 'What was done to it.', 'GET', path + '/os-instance-actions', 200)
    actions = alice.compute(None, None, 'GET', path + '/os-instance-actions').json()['instanceActions']
    alice.compute('compute/server-instance-action', 'One action with its events.', 'GET',
                  path + '/os-instance-actions/' + actions[0]['request_id'], 200)
    alice.compute('compute/server-ips', 'Its addresses.', 'GET', path + '/ips', 200)
    alice.compute('compute/server-metadata', 'Its metadata.', 'GET', path + '/metadata', 200)
    alice.compute('compute/server-volume-attachments', 'Its volumes: none.', 'GET', path + '/os-volume_attachments', 200)
    alice.compute('compute/server-not-found', 'A server that does not exist.', 'GET', '/servers/' + NOWHERE, 404)
    if cloud.has('bob'):
        cloud.bob.compute('compute/server-of-another-project', 'A server of somebody else.', 'GET', path, 404)
    return server


def groups(cloud):
    alice = cloud.alice
    path = '/os-server-groups/' + alice.compute(
        'compute/server-group-create', 'A group with a policy (2.64).', 'POST', '/os-server-groups', 200, {
            'server_group': {'name': cloud.unique('group'), 'policy': 'anti-affinity',
                             'rules': {'max_server_per_host': 1}}}).json()['server_group']['id']
    alice.compute('compute/server-group', 'A group read.', 'GET', path, 200)
    alice.compute('compute/server-group-delete', 'A group deleted.', 'DELETE', path, 204)
    alice.compute('compute/server-group-not-found', 'A group that does not exist.', 'GET', path, 404)


def lists(cloud, server):
    alice = cloud.alice
    for what, query in {
            '': '',
            '-page': '?limit=1',
            '-by-metadata': '?metadata=%7B%22cisClusterId%22%3A%22c-42%22%7D',
            '-by-other-metadata': '?metadata=%7B%22cisClusterId%22%3A%22none%22%7D',
            '-by-tags': '?tags=cistern.op-1',
            '-by-name-pattern': '?name=%5Erecord-',
            '-by-name-bad-pattern': '?name=%28',
            '-by-uuid': '?uuid=' + server,
            '-by-status': '?status=ACTIVE',
            '-by-unknown-status': '?status=SLEEPING',
            '-by-flavor': '?flavor=' + cloud.flavour_id,
            '-by-address': '?ip=10.77.0.50',
            '-by-unknown-attribute': '?colour=red',
            '-changes-since': '?changes-since=' + cloud.started,
            '-all-tenants-as-member': '?all_tenants=1',
            '-sorted': '?sort_key=uuid&sort_dir=asc&limit=1000',
            '-bad-marker': '?limit=1&marker=' + NOWHERE}.items():
        alice.compute('compute/servers-detail' + what, 'Servers' + what.replace('-', ' ') + '.', 'GET',
                      '/servers/detail' + query)
    alice.compute('compute/servers-page', 'Servers without detail, a page.', 'GET', '/servers?limit=1', 200)
    if cloud.has('admin'):
        cloud.admin.compute('compute/servers-detail-all-tenants', 'Of a project, as administrator.', 'GET',
                            '/servers/detail?all_tenants=1&project_id=' + alice.project_id, 200)
        for what, query in {'metadata': 'metadata=%7B%22cisClusterId%22%3A%22none%22%7D', 'uuid': 'uuid=' + NOWHERE}.items():
            cloud.admin.compute('compute/servers-detail-by-%s-as-admin' % what, 'By %s that none has, as administrator.' % what,
                                'GET', '/servers/detail?all_tenants=1&' + query)


def deletion(cloud, server):
    alice = cloud.alice
    path = '/servers/' + server
    alice.compute('compute/server-delete', 'A server deleted.', 'DELETE', path, 204)
    alice.compute('compute/server-deleting', 'Right after: either being deleted or gone.', 'GET', path)
    alice.server_when('compute/server-deleted', 'Gone.', server, 404)
    alice.compute('compute/server-delete-not-found', 'A server deleted twice.', 'DELETE', path, 404)
    alice.compute('compute/server-force-delete-not-found', 'A server deleted by force that is gone.', 'POST',
                  path + '/action', 404, {'forceDelete': {}})
    alice.compute('compute/servers-detail-changes-since-deleted', 'With a time, deleted servers are there too.', 'GET',
                  '/servers/detail?changes-since=' + cloud.started, 200)
    alice.network('network/port-after-server', 'Our port after its server has gone: kept, unbound.', 'GET',
                  '/ports/' + cloud.port_id, 200)
    theirs = alice.compute('compute/server-create-with-network', 'A server whose port Nova makes.', 'POST', '/servers',
                           202, {'server': {
                               'name': cloud.unique('theirs'), 'flavorRef': cloud.flavour_id,
                               'imageRef': cloud.image['id'],
                               'networks': [{'uuid': cloud.network_id}]}}).json()['server']['id']
    cloud.afterwards(alice.compute, 'DELETE', '/servers/' + theirs)
    alice.server_when('compute/server-with-network-active', 'Running.', theirs, 'ACTIVE')
    port = alice.network('network/ports-made-by-nova', 'The port that Nova made.', 'GET', '/ports?device_id=' + theirs,
                         200).json()['ports'][0]['id']
    alice.network('network/port-delete-of-server', 'The port of a running server deleted.', 'DELETE', '/ports/' + port)
    alice.compute('compute/server-delete-second', 'A server deleted.', 'DELETE', '/servers/' + theirs, 204)
    alice.server_when('compute/server-deleted-second', 'Gone.', theirs, 404)
    alice.network('network/ports-made-by-nova-after', 'It went with its server.', 'GET', '/ports?device_id=' + theirs, 200)
