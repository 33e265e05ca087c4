# SPDX-License-Identifier: Apache-2.0
"""Nova's flavours."""
from .cloud import NOWHERE


def record(cloud):
    alice, admin = cloud.alice, cloud.admin
    alice.compute('compute/flavors-detail', 'All flavours with extra specs (2.61).', 'GET', '/flavors/detail', 200)
    alice.compute('compute/flavors-detail-any-visibility', 'is_public=None as member.', 'GET',
                  '/flavors/detail?is_public=None', 200)
    alice.compute('compute/flavors-page', 'A page, with the link to the next.', 'GET', '/flavors/detail?limit=2', 200)
    alice.compute('compute/flavors-page-bad-marker', 'A marker that names nothing.', 'GET',
                  '/flavors/detail?limit=2&marker=' + NOWHERE)
    alice.compute('compute/flavor-show', 'One flavour.', 'GET', '/flavors/' + cloud.flavour_id, 200)
    alice.compute('compute/flavor-show-not-found', 'A flavour that does not exist.', 'GET', '/flavors/' + NOWHERE, 404)
    alice.compute('compute/flavor-create-forbidden', 'A member may not.', 'POST', '/flavors', 403,
                  {'flavor': {'name': cloud.unique('f'), 'vcpus': 1, 'ram': 64, 'disk': 1}})
    if not cloud.has('admin'):
        return
    name = cloud.unique('flavour')
    flavour = {'name': name, 'vcpus': 2, 'ram': 1024, 'disk': 5, 'OS-FLV-EXT-DATA:ephemeral': 3, 'swap': 0,
               'os-flavor-access:is_public': True, 'description': 'two processors'}
    identifier = admin.compute('compute/flavor-create', 'A flavour.', 'POST', '/flavors', 200,
                               {'flavor': flavour}).json()['flavor']['id']
    path = '/flavors/' + identifier
    cloud.afterwards(admin.compute, 'DELETE', path)
    admin.compute('compute/flavor-extra-specs-create', 'Extra specs.', 'POST', path + '/os-extra_specs', 200,
                  {'extra_specs': {'hw:cpu_policy': 'dedicated', 'hw:numa_nodes': '1', 'cistern:anything': '{"a": 1}'}})
    admin.compute('compute/flavor-extra-specs', 'Extra specs read.', 'GET', path + '/os-extra_specs', 200)
    admin.compute('compute/flavor-extra-specs-bad', 'A value the validator of 2.86 refuses.', 'POST',
                  path + '/os-extra_specs', 400, {'extra_specs': {'hw:cpu_policy': 'sometimes'}})
    for what, key, value in (('page-size', 'hw:mem_page_size', 'huge'), ('numa', 'hw:numa_nodes', '0'),
                             ('trait', 'trait:HW_CPU_X86_AVX2', 'maybe'), ('resource', 'resources:VGPU', 'x'),
                             ('alias', 'pci_passthrough:alias', 'x')):
        admin.compute('compute/flavor-extra-specs-bad-' + what, 'A value of a form that the validator refuses.',
                      'POST', path + '/os-extra_specs', 400, {'extra_specs': {key: value}})
    admin.compute('compute/flavor-extra-specs-bad-key', 'A key with a character that is not allowed.', 'POST',
                  path + '/os-extra_specs', 400, {'extra_specs': {'a/b': '1'}})
    admin.compute('compute/flavor-create-same-name', 'A name that exists.', 'POST', '/flavors', 409,
                  {'flavor': dict(flavour)})
    admin.compute('compute/flavor-create-same-id', 'An id that exists.', 'POST', '/flavors', 409,
                  {'flavor': dict(flavour, name=cloud.unique('other'), id=identifier)})
    admin.compute('compute/flavor-create-bad', 'A number that is none.', 'POST', '/flavors', 400,
                  {'flavor': dict(flavour, name=cloud.unique('bad'), vcpus='two')})
    admin.compute('compute/flavor-create-zero-vcpus', 'A number out of range.', 'POST', '/flavors', 400,
                  {'flavor': dict(flavour, name=cloud.unique('bad'), vcpus=0)})
    admin.compute('compute/flavor-delete', 'A flavour deleted.', 'DELETE', path, 202)
    admin.compute('compute/flavor-delete-not-found', 'A flavour deleted twice.', 'DELETE', path, 404)
    hidden = admin.compute('compute/flavor-create-private', 'A flavour others cannot see, with an id of our choice.',
                           'POST', '/flavors', 200, {'flavor': {
                               'name': cloud.unique('private'), 'id': cloud.unique('id'), 'vcpus': 1, 'ram': 64,
                               'disk': 0, 'os-flavor-access:is_public': False}}).json()['flavor']['id']
    cloud.afterwards(admin.compute, 'DELETE', '/flavors/' + hidden)
    alice.compute('compute/flavor-show-private', 'A flavour of which the member has no access.', 'GET',
                  '/flavors/' + hidden)
