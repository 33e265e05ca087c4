# SPDX-License-Identifier: Apache-2.0
"""Nova: what is done to a server in its life, in every state that allows it and in some that do not."""
import time

from .cloud import NOWHERE

def record(cloud):
    server = create(cloud, cloud.alice, 'lifecycle', {'metadata': {'a': '1', 'b': '2'}})
    operations(cloud, server)
    snapshots(cloud, server)
    interfaces(cloud, server)
    metadata(cloud, server)
    resizes(cloud, server)
    cloud.alice.compute('compute/lifecycle-delete', 'Deleted.', 'DELETE', '/servers/' + server, 204)
    cloud.alice.server_when('compute/lifecycle-deleted', 'Gone.', server, 404)
    groups(cloud)
    if cloud.has('admin'):
        migrations(cloud)


def create(cloud, user, name, changes):
    body = dict({'name': cloud.unique(name), 'flavorRef': cloud.flavour_id, 'imageRef': cloud.image['id'],
                 'networks': 'none'}, **changes)
    server = user.compute('compute/%s-create' % name, 'A server.', 'POST', '/servers', 202,
                          {'server': body}).json()['server']['id']
    cloud.afterwards(user.compute, 'DELETE', '/servers/' + server)
    user.server_when('compute/%s-active' % name, 'Running.', server, 'ACTIVE')
    return server


def act(user, server, name, about, expected, body):
    return user.compute(name and 'compute/' + name, about, 'POST', '/servers/%s/action' % server, expected, body)


def when(user, server, name, status):
    user.server_when('compute/' + name, 'Then.', server, status)


def operations(cloud, server):
    alice = cloud.alice
    for operation in ('os-start', 'unpause', 'resume', 'confirmResize', 'revertResize'):
        act(alice, server, 'operate-%s-when-active' % operation.lower(), 'Not possible while it runs.', 409,
            {operation: None})
    for operation, status, undone, refused in (
            ('os-stop', 'SHUTOFF', 'os-start', ('os-stop', 'pause', 'suspend', 'soft')),
            ('pause', 'PAUSED', 'unpause', ('pause', 'suspend', 'os-start', 'os-stop', 'soft', 'resize')),
            ('suspend', 'SUSPENDED', 'resume', ('suspend', 'pause', 'os-start', 'os-stop', 'soft', 'resize'))):
        word = status.lower()
        act(alice, server, 'operate-' + operation, 'Accepted.', 202, {operation: None})
        when(alice, server, 'operate-' + word, status)
        for other in refused:
            body = {'reboot': {'type': 'SOFT'}} if other == 'soft' else (
                {'resize': {'flavorRef': cloud.flavour_id}} if other == 'resize' else {other: None})
            act(alice, server, 'operate-%s-when-%s' % (other, word), 'Not possible in this state.', 409, body)
        act(alice, server, 'operate-' + undone, 'Accepted.', 202, {undone: None})
        when(alice, server, 'operate-%s-active' % undone, 'ACTIVE')
    for kind in ('SOFT', 'HARD'):
        act(alice, server, 'operate-reboot-' + kind.lower(), 'Accepted.', 202, {'reboot': {'type': kind}})
        when(alice, server, 'operate-reboot-%s-active' % kind.lower(), 'ACTIVE')
    act(alice, server, 'operate-reboot-unknown', 'A type of reboot that is none.', 400, {'reboot': {'type': 'WARM'}})
    act(alice, server, 'operate-unknown', 'An action that is none.', 400, {'levitate': None})
    act(alice, NOWHERE, 'operate-not-found', 'A server that does not exist.', 404, {'os-start': None})
    alice.compute('compute/operate-actions', 'What was done to it, the last first.', 'GET',
                  '/servers/%s/os-instance-actions' % server, 200)


def snapshots(cloud, server):
    alice = cloud.alice
    image = act(alice, server, 'snapshot-create', 'A snapshot, with properties of our own.', 202, {'createImage': {
        'name': cloud.unique('snapshot'), 'metadata': {'cistern_mark': 'cistern:op-1:snapshot'}}}).json()['image_id']
    cloud.afterwards(alice.image, 'DELETE', '/images/' + image)
    when(alice, server, 'snapshot-server-active', 'ACTIVE')
    for _ in range(100):
        if alice.image(None, None, 'GET', '/images/' + image).json()['status'] == 'active':
            break
        time.sleep(0.2)
    alice.image('image/snapshot-active', 'A snapshot that is there.', 'GET', '/images/' + image, 200,
                waited_for={'member': 'status', 'value': 'active'})
    alice.image('image/snapshots-by-mark', 'Images by a property.', 'GET',
                '/images?cistern_mark=cistern%3Aop-1%3Asnapshot', 200)
    alice.image('image/snapshots-by-other-mark', 'Images by a property that none has.', 'GET',
                '/images?cistern_mark=cistern%3Aop-2%3Asnapshot', 200)
    alice.image('image/snapshot-delete', 'A snapshot deleted.', 'DELETE', '/images/' + image, 204)
    alice.image('image/snapshot-delete-not-found', 'A snapshot deleted twice.', 'DELETE', '/images/' + image, 404)


def interfaces(cloud, server):
    alice = cloud.alice
    path = '/servers/%s/os-interface' % server
    network = alice.network('network/attach-network-create', 'A network for it.', 'POST', '/networks', 201,
                            {'network': {'name': cloud.unique('attach')}}).json()['network']['id']
    cloud.afterwards(alice.network, 'DELETE', '/networks/' + network)
    alice.network('network/attach-subnet-create', 'Its addresses.', 'POST', '/subnets', 201, {
        'subnet': {'network_id': network, 'ip_version': 4, 'cidr': '10.71.0.0/24'}})
    port = alice.network('network/attach-port-create', 'A port to attach.', 'POST', '/ports', 201, {
        'port': {'network_id': network, 'fixed_ips': [{'ip_address': '10.71.0.71'}]}}).json()['port']['id']
    cloud.afterwards(alice.network, 'DELETE', '/ports/' + port)
    alice.compute('compute/attach', 'A port attached.', 'POST', path, 200, {'interfaceAttachment': {'port_id': port}})
    alice.network('network/attached-port', 'The port has an owner now.', 'GET', '/ports/' + port, 200)
    alice.compute('compute/attach-again', 'A port that is attached already.', 'POST', path, 409,
                  {'interfaceAttachment': {'port_id': port}})
    alice.compute('compute/attach-unknown-port', 'A port that does not exist.', 'POST', path, 404,
                  {'interfaceAttachment': {'port_id': NOWHERE}})
    alice.compute('compute/detach', 'A port detached: accepted.', 'DELETE', path + '/' + port, 202)
    for _ in range(100):
        if alice.network(None, None, 'GET', '/ports/' + port).json()['port']['device_id'] == '':
            break
        time.sleep(0.2)
    alice.network('network/detached-port', 'The port is free.', 'GET', '/ports/' + port, 200,
                  waited_for={'member': 'port.device_id', 'value': ''})
    alice.compute('compute/detach-again', 'A port that is detached already: accepted all the same.', 'DELETE',
                  path + '/' + port, 202)
    alice.compute('compute/detach-unknown', 'A port that was never there.', 'DELETE', path + '/' + NOWHERE)


def metadata(cloud, server):
    alice = cloud.alice
    path = '/servers/%s/metadata' % server
    alice.compute('compute/metadata-replace', 'Metadata replaced as a whole.', 'PUT', path, 200,
                  {'metadata': {'a': '3', 'c': '4'}})
    alice.compute('compute/metadata-replace-129', 'More than the quota.', 'PUT', path, 403,
                  {'metadata': {'k%d' % number: 'v' for number in range(129)}})
    alice.compute('compute/metadata-replaced', 'As it is now.', 'GET', path, 200)


def flavour(cloud, name, **changes):
    body = dict({'name': cloud.unique(name), 'vcpus': 1, 'ram': 1024, 'disk': 1}, **changes)
    identifier = cloud.admin.compute('compute/%s-flavor' % name, 'A flavour to resize to.', 'POST', '/flavors', 200,
                                     {'flavor': body}).json()['flavor']['id']
    cloud.afterwards(cloud.admin.compute, 'DELETE', '/flavors/' + identifier)
    return identifier


def resizes(cloud, server):
    if not cloud.has('admin'):
        return
    alice = cloud.alice
    larger = flavour(cloud, 'resize-larger')
    no_disk = flavour(cloud, 'resize-no-disk', disk=0)
    endless = flavour(cloud, 'resize-endless', disk=2000000)

    def resize(name, about, expected, flavour_id):
        act(alice, server, name, about, expected, {'resize': {'flavorRef': flavour_id}})

    resize('resize-unknown-flavor', 'A flavour that does not exist.', 400, NOWHERE)
    resize('resize-same-flavor', 'The flavour that it has.', 400, cloud.flavour_id)
    resize('resize-no-disk', 'A flavour without a disk.', 400, no_disk)
    resize('resize-endless', 'More than any host has: accepted at first or refused at once.', None, endless)
    when(alice, server, 'resize-endless-active', 'ACTIVE')
    request = alice.compute(None, None, 'GET', '/servers/%s/os-instance-actions' % server).json()
    request = request['instanceActions'][0]['request_id']
    alice.compute('compute/resize-endless-action', 'What became of it.', 'GET',
                  '/servers/%s/os-instance-actions/%s' % (server, request), 200)
    for name, end, status in (('reverted', 'revertResize', 202), ('confirmed', 'confirmResize', 204)):
        resize('resize-to-be-' + name, 'A larger flavour.', 202, larger)
        alice.compute('compute/resize-to-be-%s-begun' % name, 'Right after.', 'GET', '/servers/' + server, 200)
        when(alice, server, 'resize-to-be-%s-verify' % name, 'VERIFY_RESIZE')
        act(alice, server, 'resize-verify-pause-' + name, 'Not possible in this state.', 409, {'pause': None})
        resize('resize-when-verify-' + name, 'Not possible in this state.', 409, larger)
        if end == 'revertResize':
            alice.compute('compute/metadata-replace-when-verify', 'Not possible in this state.', 'PUT',
                          '/servers/%s/metadata' % server, 409, {'metadata': {'a': '5'}})
        act(alice, server, 'resize-' + name, 'The end of it.', status, {end: None})
        when(alice, server, 'resize-%s-active' % name, 'ACTIVE')


def groups(cloud):
    alice = cloud.alice
    path = '/os-server-groups'
    group = alice.compute('compute/group-create', 'A group.', 'POST', path, 200, {
        'server_group': {'name': cloud.unique('placed'), 'policy': 'affinity'}}).json()['server_group']['id']
    cloud.afterwards(alice.compute, 'DELETE', path + '/' + group)
    body = {'server': {'name': cloud.unique('member'), 'flavorRef': cloud.flavour_id, 'imageRef': cloud.image['id'],
                       'networks': 'none'}, 'os:scheduler_hints': {'group': group}}
    server = alice.compute('compute/group-member-create', 'A member.', 'POST', '/servers', 202, body).json()['server']['id']
    cloud.afterwards(alice.compute, 'DELETE', '/servers/' + server)
    alice.server_when('compute/group-member-active', 'Running.', server, 'ACTIVE')
    alice.compute('compute/group-with-member', 'A group with a member.', 'GET', path + '/' + group, 200)
    alice.compute('compute/groups', 'Groups.', 'GET', path, 200)
    alice.compute('compute/groups-page', 'Groups, a page.', 'GET', path + '?limit=1', 200)
    if cloud.has('admin'):
        cloud.admin.compute('compute/group-as-admin', 'A group of another project.', 'GET', path + '/' + group, 200)
        cloud.admin.compute('compute/groups-of-all-projects', 'Groups of all projects.', 'GET',
                            path + '?all_projects=1', 200)
    if cloud.has('bob'):
        cloud.bob.compute('compute/group-of-another-project', 'A group of somebody else.', 'GET', path + '/' + group)
    alice.compute('compute/group-delete-in-use', 'A group that has a member.', 'DELETE', path + '/' + group, 204)
    alice.compute('compute/group-delete-not-found', 'A group deleted twice.', 'DELETE', path + '/' + group, 404)
    alice.compute('compute/group-create-unknown-policy', 'A policy that is none.', 'POST', path, 400, {
        'server_group': {'name': cloud.unique('placed'), 'policy': 'neighbours'}})
    alice.compute('compute/group-create-two-policies', 'More than one policy.', 'POST', path, 400, {
        'server_group': {'name': cloud.unique('placed'), 'policies': ['affinity', 'anti-affinity']}})
    alice.compute('compute/group-member-delete', 'The member deleted.', 'DELETE', '/servers/' + server, 204)


def migrations(cloud):
    alice, admin = cloud.alice, cloud.admin
    mine = create(cloud, alice, 'stays', {})
    act(alice, mine, 'migrate-as-member', 'A member may not.', 403, {'migrate': {'host': None}})
    act(alice, mine, 'migrate-live-as-member', 'A member may not.', 403,
        {'os-migrateLive': {'host': None, 'block_migration': 'auto'}})
    alice.compute('compute/stays-delete', 'Deleted.', 'DELETE', '/servers/' + mine, 204)
    server = create(cloud, admin, 'moves', {'host': 'compute1'})
    admin.compute('compute/hypervisors-detail', 'The hosts with their state.', 'GET', '/os-hypervisors/detail', 200)

    def move(name, about, expected, action, host):
        options = {'block_migration': 'auto'} if action == 'os-migrateLive' else {}
        act(admin, server, name, about, expected, {action: dict(options, host=host)})

    def last_action(name):
        path = '/servers/%s/os-instance-actions' % server
        path += '/' + admin.compute(None, None, 'GET', path).json()['instanceActions'][0]['request_id']
        # The server is said to be through with it before the action is.
        while not admin.compute(None, None, 'GET', path).json()['instanceAction']['message']:
            time.sleep(0.2)
        admin.compute('compute/' + name, 'What became of it.', 'GET', path, 200,
                      waited_for={'member': 'instanceAction.message', 'value': 'Error'})

    move('migrate-unknown-host', 'A host that does not exist.', 400, 'migrate', 'nowhere')
    move('migrate-same-host', 'The host it is on.', 400, 'migrate', 'compute1')
    for name, end, status in (('reverted', 'revertResize', 202), ('confirmed', 'confirmResize', 204)):
        move('migrate-to-be-' + name, 'Another host.', 202, 'migrate', 'compute2')
        when(admin, server, 'migrate-to-be-%s-verify' % name, 'VERIFY_RESIZE')
        act(admin, server, 'migrate-' + name, 'The end of it.', status, {end: None})
        when(admin, server, 'migrate-%s-active' % name, 'ACTIVE')
    move('migrate-anywhere', 'A host of the scheduler\'s choice.', 202, 'migrate', None)
    when(admin, server, 'migrate-anywhere-verify', 'VERIFY_RESIZE')
    act(admin, server, 'migrate-anywhere-reverted', 'The end of it.', 202, {'revertResize': None})
    when(admin, server, 'migrate-anywhere-active', 'ACTIVE')
    move('migrate-live-unknown-host', 'A host that does not exist.', 400, 'os-migrateLive', 'nowhere')
    move('migrate-live-same-host', 'The host it is on: accepted, and fails.', 202, 'os-migrateLive', 'compute2')
    when(admin, server, 'migrate-live-same-host-active', 'ACTIVE')
    last_action('migrate-live-same-host-action')
    move('migrate-live-host', 'Another host.', 202, 'os-migrateLive', 'compute1')
    admin.compute('compute/migrate-live-under-way', 'Right after.', 'GET', '/servers/' + server, 200)
    when(admin, server, 'migrate-live-active', 'ACTIVE')
    act(admin, server, 'migrate-live-stop', 'Stopped, for the next.', 202, {'os-stop': None})
    when(admin, server, 'migrate-live-stopped', 'SHUTOFF')
    move('migrate-live-when-stopped', 'Not possible in this state.', 409, 'os-migrateLive', None)
    admin.compute('compute/moves-delete', 'Deleted.', 'DELETE', '/servers/' + server, 204)
