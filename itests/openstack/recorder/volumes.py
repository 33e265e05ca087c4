# SPDX-License-Identifier: Apache-2.0
"""Cinder: types, zones, quotas, the life of a volume and of its snapshots, attachments, refusals."""
from .cloud import NOWHERE

EVERYTHING = '?sort=id:asc&limit=1000'


def record(cloud):
    discovery(cloud)
    volume = lifecycle(cloud)
    lists(cloud, volume)
    snapshots(cloud, volume)
    sources(cloud)
    attachments(cloud, volume)
    changes(cloud, volume)
    refusals(cloud, volume)
    if cloud.has('admin'):
        moves(cloud, volume)
    deletion(cloud, volume)
    machines_with_volumes(cloud)
    if cloud.has('small'):
        quotas(cloud)


def discovery(cloud):
    alice = cloud.alice
    alice.volume('block-storage/version', 'The version behind the endpoint, with its microversions; no project.', 'GET',
                 None, 200)
    alice.volume('block-storage/unauthorised', 'No token.', 'GET', '/volumes', 401, token=None)
    alice.volume('block-storage/microversion-too-high', 'A microversion the service does not know.', 'GET', '/types', 406,
                 version='3.999')
    alice.volume('block-storage/types', 'Volume types, as member.', 'GET', '/types', 200)
    alice.volume('block-storage/type-default', 'The type that is used when none is named.', 'GET', '/types/default', 200)
    alice.volume('block-storage/type-not-found', 'A type that does not exist.', 'GET', '/types/' + NOWHERE, 404)
    alice.volume('block-storage/availability-zones', 'Zones.', 'GET', '/os-availability-zone', 200)
    alice.volume('block-storage/quota-usage', 'Quota with what is used, as member.', 'GET',
                 '/os-quota-sets/%s?usage=True' % alice.project_id, 200)
    alice.volume('block-storage/limits', 'Limits and what is used of them, as member.', 'GET', '/limits', 200)
    alice.volume('block-storage/pools-as-member', 'Pools, as member.', 'GET', '/scheduler-stats/get_pools?detail=true', 403)
    if cloud.has('admin'):
        cloud.admin.volume('block-storage/types-as-admin', 'Volume types, as administrator.', 'GET', '/types', 200)
        cloud.admin.volume('block-storage/pools', 'Pools, as administrator.', 'GET',
                           '/scheduler-stats/get_pools?detail=true', 200)
        cloud.admin.volume('block-storage/services', 'Services, as administrator.', 'GET', '/os-services', 200)


def new(cloud, **attributes):
    return {'volume': dict({'name': cloud.unique('volume'), 'size': 1}, **attributes)}


def made(cloud, user, answer):
    path = '/volumes/' + answer.json()['volume']['id']
    cloud.afterwards(user.volume, 'DELETE', path)
    return path.rpartition('/')[2]


def lifecycle(cloud):
    alice = cloud.alice
    volume = made(cloud, alice, alice.volume(
        'block-storage/volume-create', 'An empty volume of a type.', 'POST', '/volumes', 202,
        new(cloud, volume_type='ssd', metadata={'cisClusterId': 'c-42', 'cistern.mark': 'cistern:op-1:volume'})))
    path = '/volumes/' + volume
    alice.volume('block-storage/volume-creating', 'Right after.', 'GET', path, 200)
    alice.volume_when('block-storage/volume-available', 'Ready, as member.', path, 'available')
    alice.volume('block-storage/volume-available-3.59', 'Ready, in an older microversion.', 'GET', path, 200, version='3.59')
    alice.volume('block-storage/volume-available-3.0', 'Ready, without a microversion.', 'GET', path, 200, version=None)
    if cloud.has('admin'):
        cloud.admin.volume('block-storage/volume-as-admin', 'Of another project, as administrator.', 'GET', path, 200)
    alice.volume('block-storage/volume-not-found', 'A volume that does not exist.', 'GET', '/volumes/' + NOWHERE, 404)
    if cloud.has('bob'):
        cloud.bob.volume('block-storage/volume-of-another-project', 'A volume of somebody else.', 'GET', path, 404)
    return volume


def lists(cloud, volume):
    alice = cloud.alice
    for what, query in {
            '': EVERYTHING,
            '-page': '?sort=id:asc&limit=1',
            '-by-mark': "?metadata={'cistern.mark': 'cistern:op-1:volume'}",
            '-by-other-mark': "?metadata={'cistern.mark': 'cistern:op-2:volume'}",
            '-by-two-pairs': "?metadata={'cistern.mark': 'cistern:op-1:volume', 'cisClusterId': 'c-42'}",
            '-by-name': '?name=' + cloud.unique('volume'),
            '-by-name-none': '?name=nobody',
            '-by-status': '?status=available',
            '-by-id': '?id=' + volume,
            '-by-unknown-attribute': '?colour=red',
            '-all-tenants-as-member': '?all_tenants=1',
            '-bad-marker': '?limit=1&marker=' + NOWHERE}.items():
        alice.volume('block-storage/volumes-detail' + what, 'Volumes' + what.replace('-', ' ') + '.', 'GET',
                     '/volumes/detail' + query)
    if cloud.has('admin'):
        cloud.admin.volume('block-storage/volumes-detail-all-tenants', 'Of a project, as administrator.', 'GET',
                           '/volumes/detail?all_tenants=1&project_id=' + alice.project_id, 200)


def snapshots(cloud, volume):
    alice = cloud.alice
    path = '/snapshots/' + alice.volume(
        'block-storage/snapshot-create', 'A snapshot.', 'POST', '/snapshots', 202, {'snapshot': {
            'volume_id': volume, 'name': cloud.unique('snapshot'), 'description': 'before the upgrade',
            'metadata': {'cistern.mark': 'cistern:op-2:snapshot'}}}).json()['snapshot']['id']
    cloud.afterwards(alice.volume, 'DELETE', path)
    alice.volume_when('block-storage/snapshot-available', 'Ready.', path, 'available', 'snapshot.status')
    for what, query in {
            '': '?volume_id=' + volume,
            '-by-mark': "?metadata={'cistern.mark': 'cistern:op-2:snapshot'}",
            '-by-other-mark': "?metadata={'cistern.mark': 'cistern:op-1:snapshot'}"}.items():
        alice.volume('block-storage/snapshots-detail' + what, 'Snapshots' + what.replace('-', ' ') + '.', 'GET',
                     '/snapshots/detail' + query, 200)
    alice.volume('block-storage/snapshot-not-found', 'A snapshot that does not exist.', 'GET', '/snapshots/' + NOWHERE, 404)
    alice.volume('block-storage/snapshot-create-unknown-volume', 'Of a volume that does not exist.', 'POST', '/snapshots',
                 None, {'snapshot': {'volume_id': NOWHERE}})
    alice.volume('block-storage/volume-delete-with-snapshots', 'A volume that has a snapshot deleted.', 'DELETE',
                 '/volumes/' + volume)
    restored = made(cloud, alice, alice.volume(
        'block-storage/volume-create-from-snapshot', 'A volume from a snapshot.', 'POST', '/volumes', 202,
        new(cloud, name=cloud.unique('restored'), snapshot_id=path.rpartition('/')[2])))
    alice.volume_when('block-storage/volume-from-snapshot', 'Ready.', '/volumes/' + restored, 'available')
    alice.volume('block-storage/volume-create-from-snapshot-too-small', 'Without a size it gets that of the snapshot; '
                 'smaller is refused.', 'POST', '/volumes', 400, new(cloud, size=0, snapshot_id=path.rpartition('/')[2]))
    alice.volume('block-storage/volume-delete-restored', 'Deleted.', 'DELETE', '/volumes/' + restored, 202)
    alice.volume_when('block-storage/volume-restored-deleted', 'Gone.', '/volumes/' + restored, 404)
    alice.volume('block-storage/snapshot-delete', 'A snapshot deleted.', 'DELETE', path, 202)
    alice.volume_when('block-storage/snapshot-deleted', 'Gone.', path, 404)
    alice.volume('block-storage/snapshot-delete-not-found', 'A snapshot deleted twice.', 'DELETE', path, 404)


def sources(cloud):
    alice = cloud.alice
    volume = made(cloud, alice, alice.volume(
        'block-storage/volume-create-from-image', 'A volume from an image.', 'POST', '/volumes', 202,
        new(cloud, name=cloud.unique('bootable'), imageRef=cloud.image['id'])))
    alice.volume_when('block-storage/volume-from-image', 'Ready.', '/volumes/' + volume, 'available')
    alice.volume('block-storage/volume-delete-bootable', 'Deleted.', 'DELETE', '/volumes/' + volume, 202)
    alice.volume_when('block-storage/volume-bootable-deleted', 'Gone.', '/volumes/' + volume, 404)


def server_of(cloud, name, **attributes):
    alice = cloud.alice
    body = {'server': dict({'name': cloud.unique(name), 'flavorRef': cloud.flavour_id, 'networks': 'none'}, **attributes)}
    server = alice.compute('compute/server-create-' + name, 'A server: %s.' % name.replace('-', ' '), 'POST', '/servers',
                           202, body).json()['server']['id']
    cloud.afterwards(alice.compute, 'DELETE', '/servers/' + server)
    alice.server_when('compute/server-active-' + name, 'Running.', server, 'ACTIVE')
    return server


def attachments(cloud, volume):
    alice = cloud.alice
    server = server_of(cloud, 'that-gets-a-volume', imageRef=cloud.image['id'])
    path = '/servers/%s/os-volume_attachments' % server
    alice.compute('compute/volume-attach-unknown', 'A volume that does not exist attached.', 'POST', path, None,
                  {'volumeAttachment': {'volumeId': NOWHERE}})
    alice.compute('compute/volume-attach', 'A volume attached.', 'POST', path, 200,
                  {'volumeAttachment': {'volumeId': volume}})
    alice.volume_when('block-storage/volume-in-use', 'In use, as member.', '/volumes/' + volume, 'in-use')
    alice.compute('compute/volume-attachments', 'The volumes of a server.', 'GET', path, 200)
    alice.compute('compute/server-with-volume', 'A server with a volume.', 'GET', '/servers/' + server, 200)
    alice.compute('compute/volume-attach-in-use', 'A volume that is in use attached.', 'POST', path, None,
                  {'volumeAttachment': {'volumeId': volume}})
    alice.volume('block-storage/volume-delete-in-use', 'A volume that is in use deleted.', 'DELETE', '/volumes/' + volume)
    alice.volume('block-storage/snapshot-create-in-use', 'A snapshot of a volume that is in use (3.66).', 'POST',
                 '/snapshots', 202, {'snapshot': {'volume_id': volume}}).json()
    taken = alice.volume(None, None, 'GET', '/snapshots/detail?volume_id=' + volume).json()['snapshots'][0]['id']
    cloud.afterwards(alice.volume, 'DELETE', '/snapshots/' + taken)
    alice.volume_when('block-storage/snapshot-in-use-available', 'Ready.', '/snapshots/' + taken, 'available',
                      'snapshot.status')
    alice.volume('block-storage/snapshot-delete-in-use', 'Deleted.', 'DELETE', '/snapshots/' + taken, 202)
    alice.volume_when('block-storage/snapshot-in-use-deleted', 'Gone.', '/snapshots/' + taken, 404)
    alice.compute('compute/volume-detach', 'A volume detached.', 'DELETE', path + '/' + volume, 202)
    alice.volume_when('block-storage/volume-detached', 'Available again.', '/volumes/' + volume, 'available')
    alice.compute('compute/volume-detach-not-attached', 'A volume that is not attached detached.', 'DELETE',
                  path + '/' + volume, 404)
    alice.compute('compute/server-delete-that-got-a-volume', 'Deleted.', 'DELETE', '/servers/' + server, 204)
    alice.server_when('compute/server-that-got-a-volume-deleted', 'Gone.', server, 404)


def changes(cloud, volume):
    alice = cloud.alice
    path = '/volumes/' + volume
    action = ('POST', path + '/action')
    alice.volume('block-storage/volume-metadata-add', 'Pairs added.', 'POST', path + '/metadata', 200,
                 {'metadata': {'role': 'data', 'cisClusterId': 'c-43'}})
    alice.volume('block-storage/volume-metadata-delete', 'A pair deleted.', 'DELETE', path + '/metadata/role', 200)
    alice.volume('block-storage/volume-metadata-delete-not-found', 'A pair deleted twice.', 'DELETE',
                 path + '/metadata/role', 404)
    alice.volume('block-storage/volume-extend', 'Made larger.', *action, 202, {'os-extend': {'new_size': 2}})
    alice.volume_when('block-storage/volume-extended', 'Larger.', path, 'available')
    alice.volume('block-storage/volume-extend-same', 'Made as large as it is.', *action, 400, {'os-extend': {'new_size': 2}})
    alice.volume('block-storage/volume-extend-smaller', 'Made smaller.', *action, 400, {'os-extend': {'new_size': 1}})
    alice.volume('block-storage/volume-extend-over-quota', 'Made larger than the quota.', *action, None,
                 {'os-extend': {'new_size': 5000}})
    alice.volume('block-storage/volume-retype-unknown', 'Of a type that does not exist.', *action, None,
                 {'os-retype': {'new_type': 'nope', 'migration_policy': 'on-demand'}})
    alice.volume('block-storage/volume-retype-same', 'Of the type it has.', *action, None,
                 {'os-retype': {'new_type': 'ssd', 'migration_policy': 'on-demand'}})
    alice.volume('block-storage/volume-retype', 'Of another type of the same back end.', *action, 202,
                 {'os-retype': {'new_type': 'multi', 'migration_policy': 'on-demand'}})
    alice.volume_when('block-storage/volume-retyped', 'Changed.', path, 'multi', 'volume.volume_type')
    alice.volume('block-storage/volume-migrate-as-member', 'Moved, as member.', *action, 403,
                 {'os-migrate_volume': {'host': 'block1@hdd#hdd'}})


def refusals(cloud, volume):
    tried = {
        'unknown-type': {'volume_type': 'nope'},
        'unknown-image': {'imageRef': NOWHERE},
        'unknown-snapshot': {'snapshot_id': NOWHERE},
        'unknown-zone': {'availability_zone': 'nowhere'},
        'size-zero': {'size': 0},
        'size-text': {'size': 'large'},
        'long-name': {'name': 'x' * 256},
        'metadata-long-key': {'metadata': {'k' * 256: 'v'}},
        'metadata-long-value': {'metadata': {'k': 'v' * 256}},
        'metadata-number': {'metadata': {'k': 1}},
        'unknown-attribute': {'colour': 'red'},
        'over-quota': {'size': 5000},
        'two-sources': {'imageRef': cloud.image['id'], 'snapshot_id': NOWHERE},
    }
    for what, attributes in tried.items():
        answer = cloud.alice.volume('block-storage/volume-create-' + what, 'Tried: ' + what.replace('-', ' ') + '.', 'POST',
                                    '/volumes', None, new(cloud, **attributes))
        if answer.status_code == 202:
            made(cloud, cloud.alice, answer)
    failing = made(cloud, cloud.alice, cloud.alice.volume(
        'block-storage/volume-create-that-fails', 'A volume whose back end fails: accepted at first.', 'POST', '/volumes',
        202, new(cloud, name='fail-me')))
    cloud.alice.volume_when('block-storage/volume-error', 'Then in error.', '/volumes/' + failing, 'error')
    cloud.alice.volume('block-storage/messages', 'Why it failed.', 'GET', '/messages?resource_uuid=' + failing, 200)
    cloud.alice.volume('block-storage/volume-delete-in-error', 'Deleted.', 'DELETE', '/volumes/' + failing, 202)
    cloud.alice.volume_when('block-storage/volume-in-error-deleted', 'Gone.', '/volumes/' + failing, 404)


def moves(cloud, volume):
    admin = cloud.admin
    path = '/volumes/' + volume
    action = ('POST', path + '/action')
    admin.volume('block-storage/volume-migrate-unknown-host', 'Moved to a host that does not exist.', *action, None,
                 {'os-migrate_volume': {'host': 'nowhere@none#none'}})
    admin.volume('block-storage/volume-migrate-same-host', 'Moved to where it is.', *action, None,
                 {'os-migrate_volume': {'host': 'block1@ssd#ssd'}})
    admin.volume('block-storage/volume-migrate', 'Moved, as administrator.', *action, 202,
                 {'os-migrate_volume': {'host': 'block1@hdd#hdd', 'lock_volume': True}})
    admin.volume_when('block-storage/volume-migrated', 'The end of it.', path, ('success', 'error'),
                      'volume.migration_status')


def deletion(cloud, volume):
    alice = cloud.alice
    path = '/volumes/' + volume
    alice.volume('block-storage/volume-delete', 'A volume deleted.', 'DELETE', path, 202)
    alice.volume_when('block-storage/volume-deleted', 'Gone.', path, 404)
    alice.volume('block-storage/volume-delete-not-found', 'A volume deleted twice.', 'DELETE', path, 404)


def machines_with_volumes(cloud):
    alice = cloud.alice
    boot = made(cloud, alice, alice.volume(
        'block-storage/volume-create-to-boot', 'A volume to boot from.', 'POST', '/volumes', 202,
        new(cloud, name=cloud.unique('boot'), imageRef=cloud.image['id'])))
    data = made(cloud, alice, alice.volume(
        'block-storage/volume-create-data', 'A volume for data.', 'POST', '/volumes', 202,
        new(cloud, name=cloud.unique('data'))))
    for what, volume in {'to-boot': boot, 'data': data}.items():
        alice.volume_when('block-storage/volume-%s-available' % what, 'Ready.', '/volumes/' + volume, 'available')
    server = server_of(cloud, 'with-volumes', block_device_mapping_v2=[
        {'boot_index': 0, 'uuid': boot, 'source_type': 'volume', 'destination_type': 'volume', 'delete_on_termination': False},
        {'boot_index': -1, 'uuid': data, 'source_type': 'volume', 'destination_type': 'volume',
         'delete_on_termination': True}])
    alice.compute('compute/volume-attachments-at-creation', 'Its volumes.', 'GET',
                  '/servers/%s/os-volume_attachments' % server, 200)
    alice.compute('compute/volume-detach-boot', 'The volume it boots from detached.', 'DELETE',
                  '/servers/%s/os-volume_attachments/%s' % (server, boot))
    alice.compute('compute/server-delete-with-volumes', 'Deleted.', 'DELETE', '/servers/' + server, 204)
    alice.server_when('compute/server-with-volumes-deleted', 'Gone.', server, 404)
    alice.volume_when('block-storage/volume-boot-after-server', 'Kept.', '/volumes/' + boot, 'available')
    alice.volume_when('block-storage/volume-data-after-server', 'Gone with its server.', '/volumes/' + data, 404)
    alice.volume('block-storage/volume-delete-boot', 'Deleted.', 'DELETE', '/volumes/' + boot, 202)
    alice.volume_when('block-storage/volume-boot-deleted', 'Gone.', '/volumes/' + boot, 404)


def quotas(cloud):
    small = cloud.small
    small.volume('block-storage/quota-usage-small', 'A small quota.', 'GET',
                 '/os-quota-sets/%s?usage=True' % small.project_id, 200)
    only = made(cloud, small, small.volume('block-storage/small-volume-create', 'The one volume the quota allows.', 'POST',
                                           '/volumes', 202, new(cloud, name=cloud.unique('small'))))
    small.volume_when('block-storage/small-volume-available', 'Ready.', '/volumes/' + only, 'available')
    small.volume('block-storage/volume-create-count-over-quota', 'A second one.', 'POST', '/volumes', None, new(cloud))
    small.volume('block-storage/quota-usage-small-full', 'The quota, full.', 'GET',
                 '/os-quota-sets/%s?usage=True' % small.project_id, 200)
    small.volume('block-storage/small-volume-delete', 'Deleted.', 'DELETE', '/volumes/' + only, 202)
    small.volume_when('block-storage/small-volume-deleted', 'Gone.', '/volumes/' + only, 404)
