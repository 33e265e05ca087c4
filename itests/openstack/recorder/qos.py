# SPDX-License-Identifier: Apache-2.0
"""Neutron's QoS policies and their rules, and what carries them."""
from .cloud import NOWHERE


def record(cloud):
    alice = cloud.alice
    create = ('POST', '/qos/policies')
    alice.network('network/qos-policy-create-as-member', 'A policy, as member.', *create, 403,
                  {'policy': {'name': 'x'}})
    alice.network('network/qos-rule-types', 'The kinds of rules that all drivers know.', 'GET', '/qos/rule-types', 200)
    alice.network('network/qos-rule-types-of-any', 'The kinds of rules that any driver knows.', 'GET',
                  '/qos/rule-types?all_supported=True', 200)
    if not cloud.has('admin'):
        return
    admin = cloud.admin
    policy = admin.network('network/qos-policy-create', 'A policy with a description.', *create, 201, {'policy': {
        'name': cloud.unique('qos'), 'description': 'cistern op-1 qos'}}).json()['policy']['id']
    path = '/qos/policies/' + policy
    cloud.afterwards(admin.network, 'DELETE', path)
    admin.network('network/qos-policy-create-with-tags', 'tags in the body of a policy.', *create, 400,
                  {'policy': {'name': 'x', 'tags': ['a']}})
    rules(admin, path)
    admin.network('network/qos-policy-show', 'One policy with its rules.', 'GET', path, 200)
    admin.network('network/qos-policy-not-found', 'A policy that does not exist.', 'GET', '/qos/policies/' + NOWHERE, 404)
    alice.network('network/qos-policy-of-another-project', 'A policy of somebody else.', 'GET', path, 404)
    admin.network('network/qos-policies-by-description', 'Policies by description.', 'GET',
                  '/qos/policies?description=cistern%20op-1%20qos', 200)
    admin.network('network/qos-policies-by-ids', 'Policies by id.', 'GET',
                  '/qos/policies?id=%s&id=%s&sort_key=id&sort_dir=asc' % (policy, NOWHERE), 200)
    carried(cloud, policy, path)


def rules(admin, path):
    for kind, what, status, values in (
            ('bandwidth_limit', '', 201, {'max_kbps': 1000, 'max_burst_kbps': 100, 'direction': 'egress'}),
            ('bandwidth_limit', '-again', 409, {'max_kbps': 2000, 'direction': 'egress'}),
            ('minimum_bandwidth', '-above-limit', 409, {'min_kbps': 5000, 'direction': 'egress'}),
            ('minimum_bandwidth', '', 201, {'min_kbps': 500, 'direction': 'egress'}),
            ('dscp_marking', '-wrong', 400, {'dscp_mark': 11}),
            ('dscp_marking', '', 201, {'dscp_mark': 10})):
        admin.network('network/qos-%s-rule%s' % (kind.replace('_', '-'), what), 'A rule%s.' % what.replace('-', ' '), 'POST',
                      '%s/%s_rules' % (path, kind), status, {kind + '_rule': values})


def carried(cloud, policy, path):
    admin = cloud.admin
    network = admin.network('network/qos-network-create', 'A network with a policy.', 'POST', '/networks', 201, {'network': {
        'name': cloud.unique('qos'), 'qos_policy_id': policy}}).json()['network']['id']
    cloud.afterwards(admin.network, 'DELETE', '/networks/' + network)
    on_port = ('POST', '/ports')
    body = {'port': {'network_id': network, 'qos_policy_id': policy}}
    admin.network('network/qos-port-create-not-supported', 'A minimum bandwidth on a tunnel.', *on_port, 409, body)
    rule = next(rule for rule in admin.network(None, None, 'GET', path).json()['policy']['rules']
                if rule['type'] == 'minimum_bandwidth')
    admin.network('network/qos-rule-delete', 'A rule deleted.', 'DELETE', path + '/minimum_bandwidth_rules/' + rule['id'], 204)
    port = admin.network('network/qos-port-create', 'A port with a policy on a network with a policy.', *on_port, 201,
                         body).json()['port']['id']
    cloud.afterwards(admin.network, 'DELETE', '/ports/' + port)
    admin.network('network/qos-policy-describe', 'A policy described anew.', 'PUT', path, 200,
                  {'policy': {'description': 'cistern op-2 delete0'}})
    admin.network('network/qos-policy-delete-in-use', 'A policy in use.', 'DELETE', path, 409)
    admin.network('network/qos-port-clear', 'A port without policy.', 'PUT', '/ports/' + port, 200,
                  {'port': {'qos_policy_id': None}})
    admin.network('network/qos-network-clear', 'A network without policy.', 'PUT', '/networks/' + network, 200,
                  {'network': {'qos_policy_id': None}})
    admin.network('network/qos-policy-delete', 'A policy deleted.', 'DELETE', path, 204)
    admin.network('network/qos-policy-delete-not-found', 'A policy deleted twice.', 'DELETE', path, 404)
