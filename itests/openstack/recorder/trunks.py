# SPDX-License-Identifier: Apache-2.0
"""Neutron's trunks and their sub-ports."""
from .cloud import NOWHERE


def record(cloud):
    alice = cloud.alice
    network = alice.network('network/trunk-network-create', 'A network for the ports of trunks.', 'POST', '/networks', 201, {
        'network': {'name': cloud.unique('trunked')}}).json()['network']['id']
    cloud.afterwards(alice.network, 'DELETE', '/networks/' + network)
    ports = []
    for number in range(4):
        ports.append(alice.network('network/trunk-port-%d-create' % number, 'A port for a trunk.', 'POST', '/ports', 201, {
            'port': {'network_id': network}}).json()['port']['id'])
        cloud.afterwards(alice.network, 'DELETE', '/ports/' + ports[-1])
    create = ('POST', '/trunks')
    trunk = alice.network('network/trunk-create', 'A trunk with a sub-port.', *create, 201, {'trunk': {
        'name': cloud.unique('trunk'), 'description': 'cistern op-1 trunk', 'port_id': ports[0],
        'sub_ports': [sub_port(ports[1], 101)]}}).json()['trunk']['id']
    cloud.afterwards(alice.network, 'DELETE', '/trunks/' + trunk)
    for what, values in {
            'parent-in-use': {'port_id': ports[0]},
            'parent-is-sub-port': {'port_id': ports[1]},
            'sub-port-in-use': {'port_id': ports[2], 'sub_ports': [sub_port(ports[1], 5)]},
            'unknown-parent': {'port_id': NOWHERE},
            'with-tags': {'port_id': ports[2], 'tags': ['a']}}.items():
        alice.network('network/trunk-create-' + what, 'Tried: ' + what.replace('-', ' ') + '.', *create, None,
                      {'trunk': values})
    path = '/trunks/' + trunk
    alice.network('network/trunk-show', 'One trunk.', 'GET', path, 200)
    alice.network('network/trunk-not-found', 'A trunk that does not exist.', 'GET', '/trunks/' + NOWHERE, 404)
    if cloud.has('bob'):
        cloud.bob.network('network/trunk-of-another-project', 'A trunk of somebody else.', 'GET', path, 404)
    alice.network('network/port-show-parent', 'The port that carries a trunk.', 'GET', '/ports/' + ports[0], 200)
    alice.network('network/port-show-sub-port', 'A port that a trunk carries.', 'GET', '/ports/' + ports[1], 200)
    sub_ports(cloud, path, ports)
    alice.network('network/trunk-tags-replace', 'Tags of a trunk.', 'PUT', path + '/tags', 200, {'tags': ['a=b']})
    alice.network('network/trunk-update', 'Renamed.', 'PUT', path, 200, {'trunk': {'name': cloud.unique('renamed')}})
    alice.network('network/trunk-update-parent', 'Another parent.', 'PUT', path, 400, {'trunk': {'port_id': ports[2]}})
    for what, query in {'by-description': 'description=cistern%20op-1%20trunk', 'by-parent': 'port_id=' + ports[0],
                        'by-tags': 'tags=a%3Db', 'page': 'sort_key=id&sort_dir=asc&limit=1'}.items():
        alice.network('network/trunks-' + what, 'Trunks ' + what.replace('-', ' ') + '.', 'GET', '/trunks?' + query, 200)
    alice.network('network/port-delete-parent', 'The parent of a trunk deleted.', 'DELETE', '/ports/' + ports[0], 409)
    alice.network('network/port-delete-sub-port', 'A sub-port deleted.', 'DELETE', '/ports/' + ports[1], 409)
    alice.network('network/trunk-delete', 'A trunk deleted.', 'DELETE', path, 204)
    alice.network('network/trunk-delete-not-found', 'A trunk deleted twice.', 'DELETE', path, 404)


def sub_port(port, segment, kind='vlan'):
    return {'port_id': port, 'segmentation_type': kind, 'segmentation_id': segment}


def sub_ports(cloud, path, ports):
    alice = cloud.alice
    for what, (status, given) in {
            'segment-in-use': (409, sub_port(ports[2], 101)),
            'segment-too-large': (400, sub_port(ports[2], 5000)),
            'unknown-type': (400, sub_port(ports[2], 50, 'psychic')),
            'parent': (409, sub_port(ports[0], 50)),
            'unknown-port': (None, sub_port(NOWHERE, 50)),
            'without-type': (400, {'port_id': ports[2], 'segmentation_id': 50})}.items():
        alice.network('network/trunk-add-sub-port-' + what, 'Tried: ' + what.replace('-', ' ') + '.', 'PUT',
                      path + '/add_subports', status, {'sub_ports': [given]})
    alice.network('network/trunk-add-sub-ports', 'Two sub-ports more.', 'PUT', path + '/add_subports', 200,
                  {'sub_ports': [sub_port(ports[2], 50), sub_port(ports[3], 51)]})
    alice.network('network/trunk-add-sub-port-again', 'One of them again.', 'PUT', path + '/add_subports', 409,
                  {'sub_ports': [sub_port(ports[2], 50)]})
    alice.network('network/trunk-remove-sub-ports', 'And away.', 'PUT', path + '/remove_subports', 200,
                  {'sub_ports': [{'port_id': ports[2]}, {'port_id': ports[3]}]})
    alice.network('network/trunk-remove-sub-port-again', 'And again.', 'PUT', path + '/remove_subports', 404,
                  {'sub_ports': [{'port_id': ports[2]}]})
