# SPDX-License-Identifier: Apache-2.0
"""Neutron's routers: gateways, interfaces, routes."""
from .cloud import NOWHERE


def record(cloud):
    alice = cloud.alice
    one, other = network(cloud, '10.91.0.0/24'), network(cloud, '10.92.0.0/24')
    external = alice.network('network/router-external-network', 'The network that leads outside.', 'GET',
                             '/networks?router%3Aexternal=True', 200).json()['networks'][0]['id']
    create = ('POST', '/routers')
    router = alice.network('network/router-create', 'A router with a description.', *create, 201, {'router': {
        'name': cloud.unique('router'), 'description': 'cistern op-1 router'}}).json()['router']['id']
    cloud.afterwards(alice.network, 'DELETE', '/routers/' + router)
    leading = alice.network('network/router-create-gateway', 'A router that leads outside.', *create, 201, {'router': {
        'name': cloud.unique('gateway'), 'external_gateway_info': {'network_id': external}}}).json()['router']['id']
    cloud.afterwards(alice.network, 'DELETE', '/routers/' + leading)
    for what, values in {
            'snat-as-member': {'external_gateway_info': {'network_id': external, 'enable_snat': True}},
            'gateway-not-external': {'external_gateway_info': {'network_id': one['network_id']}},
            'gateway-unknown': {'external_gateway_info': {'network_id': NOWHERE}},
            'with-tags': {'tags': ['a=b']},
            'with-routes': {'routes': []}}.items():
        alice.network('network/router-create-' + what, 'Tried: ' + what.replace('-', ' ') + '.', *create, None,
                      {'router': dict({'name': 'x'}, **values)})
    interfaces(cloud, router, one, other)
    routes(cloud, router)
    path = '/routers/' + router
    alice.network('network/router-show', 'One router.', 'GET', path, 200)
    alice.network('network/router-not-found', 'A router that does not exist.', 'GET', '/routers/' + NOWHERE, 404)
    if cloud.has('bob'):
        cloud.bob.network('network/router-of-another-project', 'A router of somebody else.', 'GET', path, 404)
    alice.network('network/router-tags-replace', 'Tags of a router.', 'PUT', path + '/tags', 200, {'tags': ['a=b']})
    alice.network('network/router-set-gateway', 'A router is led outside.', 'PUT', path, 200,
                  {'router': {'external_gateway_info': {'network_id': external}}})
    alice.network('network/router-clear-gateway', 'And no longer.', 'PUT', path, 200,
                  {'router': {'external_gateway_info': None}})
    if cloud.has('admin'):
        cloud.admin.network('network/router-set-gateway-as-admin', 'Without translation of addresses.', 'PUT', path, 200, {
            'router': {'external_gateway_info': {'network_id': external, 'enable_snat': False}}})
    for what, query in {'by-description': 'description=cistern%20op-1%20router', 'by-ids': 'id=%s' % router,
                        'by-tags': 'tags=a%3Db', 'page': 'sort_key=id&sort_dir=asc&limit=1'}.items():
        alice.network('network/routers-' + what, 'Routers ' + what.replace('-', ' ') + '.', 'GET', '/routers?' + query, 200)
    taken_away(cloud, router, one, other)


def network(cloud, cidr):
    alice = cloud.alice
    name = 'network/routed-' + cidr.split('.')[1]
    identifier = alice.network(name + '-network-create', 'A network that will be routed.', 'POST', '/networks', 201, {
        'network': {'name': cloud.unique(cidr.split('.')[1])}}).json()['network']['id']
    cloud.afterwards(alice.network, 'DELETE', '/networks/' + identifier)
    return alice.network(name + '-subnet-create', 'Its subnet.', 'POST', '/subnets', 201, {'subnet': {
        'network_id': identifier, 'cidr': cidr, 'ip_version': 4}}).json()['subnet']


def interfaces(cloud, router, one, other):
    alice = cloud.alice
    add = 'PUT', '/routers/%s/add_router_interface' % router
    port = alice.network('network/router-port-create', 'A port for a router.', 'POST', '/ports', 201, {'port': {
        'network_id': other['network_id']}}).json()['port']['id']
    other['port_id'] = port
    tried = {
        '': (200, {'subnet_id': one['id']}),
        '-again': (400, {'subnet_id': one['id']}),
        '-port': (200, {'port_id': port}),
        '-port-again': (409, {'port_id': port}),
        '-unknown-subnet': (404, {'subnet_id': NOWHERE}),
        '-unknown-port': (404, {'port_id': NOWHERE}),
        '-both': (400, {'subnet_id': one['id'], 'port_id': port}),
        '-neither': (400, {}),
    }
    for what, (status, body) in tried.items():
        alice.network('network/router-add-interface' + what, 'An interface%s.' % what.replace('-', ' '), *add, status, body)
    alice.network('network/ports-of-router', 'The interfaces of a router.', 'GET', '/ports?device_id=' + router, 200)
    alice.network('network/port-delete-of-router', 'An interface deleted as a port.', 'DELETE', '/ports/' + port, 409)
    alice.network('network/subnet-delete-of-router', 'A subnet that is routed.', 'DELETE', '/subnets/' + one['id'], 409)


def routes(cloud, router):
    path = '/routers/' + router
    for what, (status, routes) in {
            '': (200, [{'destination': '192.0.2.0/24', 'nexthop': '10.91.0.9'}]),
            '-not-connected': (400, [{'destination': '192.0.2.0/24', 'nexthop': '10.99.0.9'}]),
            '-to-itself': (400, [{'destination': '192.0.2.0/24', 'nexthop': '10.91.0.1'}])}.items():
        cloud.alice.network('network/router-set-routes' + what, 'Routes%s.' % what.replace('-', ' '), 'PUT', path, status,
                            {'router': {'routes': routes}})


def taken_away(cloud, router, one, other):
    alice = cloud.alice
    path = '/routers/' + router
    remove = 'PUT', path + '/remove_router_interface'
    alice.network('network/router-delete-in-use', 'A router with interfaces.', 'DELETE', path, 409)
    alice.network('network/router-remove-interface-routed', 'An interface that a route needs.', *remove, 409,
                  {'subnet_id': one['id']})
    alice.network('network/router-clear-routes', 'No routes.', 'PUT', path, 200, {'router': {'routes': []}})
    alice.network('network/router-remove-interface', 'An interface taken away.', *remove, 200, {'subnet_id': one['id']})
    alice.network('network/router-remove-interface-again', 'And again.', *remove, 404, {'subnet_id': one['id']})
    alice.network('network/router-remove-interface-port', 'An interface taken away by its port.', *remove, 200,
                  {'port_id': other['port_id']})
    alice.network('network/port-after-router', 'The port has gone with it.', 'GET', '/ports/' + other['port_id'], 404)
    alice.network('network/router-delete', 'A router deleted.', 'DELETE', path, 204)
    alice.network('network/router-delete-not-found', 'A router deleted twice.', 'DELETE', path, 404)
