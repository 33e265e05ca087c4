# SPDX-License-Identifier: Apache-2.0
"""What the cloud offers to be consumed: hosts, as Placement knows them, and kinds of network segments."""
from .cloud import NOWHERE


def record(cloud):
    alice = cloud.alice
    alice.placement('placement/unauthorised', 'No token.', 'GET', '/resource_providers', 401, token=None)
    alice.placement('placement/providers-as-member', 'Hosts, as member.', 'GET', '/resource_providers', 403)
    alice.network('network/segment-ranges-not-there', 'An extension that is not on.', 'GET', '/network_segment_ranges', 404)
    alice.network('network/segments-in-use-as-member', 'Kinds of segments, as member.', 'GET',
                  '/networks?name=shared&fields=provider:network_type&fields=provider:physical_network', 200)
    if not cloud.has('admin'):
        return
    admin = cloud.admin
    providers = admin.placement('placement/providers', 'Hosts, as administrator.', 'GET', '/resource_providers',
                                200).json()['resource_providers']
    path = '/resource_providers/' + sorted(providers, key=lambda provider: provider['name'])[0]['uuid']
    admin.placement('placement/inventories', 'What a host has.', 'GET', path + '/inventories', 200)
    admin.placement('placement/traits', 'What a host can do.', 'GET', path + '/traits', 200)
    nowhere = '/resource_providers/' + NOWHERE
    admin.placement('placement/inventories-not-found', 'Of a host that is gone.', 'GET', nowhere + '/inventories', 404)
    admin.placement('placement/traits-not-found', 'Of a host that is gone.', 'GET', nowhere + '/traits', 404)
    admin.placement('placement/microversion-too-high', 'A microversion the service does not know.', 'GET',
                    '/resource_providers', 406, version='1.999')
    admin.network('network/segments-in-use', 'Kinds of segments, as administrator.', 'GET',
                  '/networks?name=shared&fields=provider:network_type&fields=provider:physical_network', 200)
