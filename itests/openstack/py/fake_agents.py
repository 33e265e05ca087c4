# SPDX-License-Identifier: Apache-2.0
"""The layer 2 agents of hosts that do not exist.

One process speaks Neutron's real agent protocol (report_state, update_device_up) for an Open vSwitch agent and an
SR-IOV agent on every fake host. So the unmodified mechanism drivers bind ports as on a real cloud, and a bound port
goes from DOWN to ACTIVE when its agent reports the device up. A host named in the file AGENTS_DEAD_FILE (one a line)
stops reporting and is found dead after agent_down_time.
"""
import os
import sys
import time

import eventlet
eventlet.monkey_patch()

import oslo_messaging  # noqa: E402
from neutron.agent import rpc as agent_rpc  # noqa: E402
from neutron.common import config as common_config  # noqa: E402
from neutron.conf.agent import common as agent_config  # noqa: E402
from neutron_lib import context as neutron_context  # noqa: E402
from neutron_lib.agent import topics  # noqa: E402
from oslo_config import cfg  # noqa: E402
from oslo_log import log as logging  # noqa: E402

LOG = logging.getLogger(__name__)
HOSTS = os.environ['AGENT_HOSTS'].split()
DEAD_FILE = os.environ['AGENTS_DEAD_FILE']
SECONDS_UNTIL_UP = 0.1

BANDWIDTH_INVENTORY = {
    'resource_provider_bandwidths': {},
    'resource_provider_inventory_defaults': {'allocation_ratio': 1.0, 'min_unit': 1, 'step_size': 1, 'reserved': 0},
    'resource_provider_hypervisors': {},
    'extensions': ['qos'],
    'devices': 0,
}


def agent(binary, agent_type, host, configurations):
    return {
        'binary': binary, 'host': host, 'topic': 'N/A', 'agent_type': agent_type, 'start_flag': True,
        'configurations': dict(BANDWIDTH_INVENTORY, **configurations)}


def agents():
    for number, host in enumerate(HOSTS, 1):
        yield agent('neutron-openvswitch-agent', 'Open vSwitch agent', host, {
            'bridge_mappings': {'physnet1': 'br-ex', 'physnet2': 'br-phy2'},
            'tunnel_types': ['vxlan', 'geneve', 'gre'],
            'tunneling_ip': '127.0.1.%d' % number,
            'l2_population': False,
            'arp_responder_enabled': False,
            'enable_distributed_routing': False,
            'log_agent_heartbeats': False,
            'datapath_type': 'system',
            'ovs_hybrid_plug': False,
            'ovs_capabilities': {'datapath_types': ['netdev', 'system'], 'iface_types': []},
            'vhostuser_socket_dir': '/var/run/openvswitch',
            'integration_bridge': 'br-int',
            'in_distributed_mode': False})
        yield agent('neutron-sriov-nic-agent', 'NIC Switch agent', host, {'device_mappings': {'physnet2': ['ens2f0']}})


class Notifications:
    """Hears of bound ports and reports them up."""

    target = oslo_messaging.Target(version='1.5')

    def __init__(self, context, plugin):
        self.context = context
        self.plugin = plugin
        self.pool = eventlet.GreenPool(16)

    def port_update(self, context, port=None, **_):
        if port and port.get('binding:host_id') in HOSTS:
            self.pool.spawn_n(self._report_up, port['id'], port['binding:host_id'])

    def binding_activate(self, context, port_id=None, host=None, **_):
        if host in HOSTS:
            self.pool.spawn_n(self._report_up, port_id, host)

    def port_delete(self, context, **_):
        """Nothing was plugged."""

    def network_update(self, context, **_):
        """Nothing was plugged."""

    def binding_deactivate(self, context, **_):
        """Nothing was plugged."""

    def _report_up(self, port_id, host):
        try:
            eventlet.sleep(SECONDS_UNTIL_UP)
            agent_id = 'ovs-agent-%s' % host
            self.plugin.get_device_details(self.context, port_id, agent_id, host)
            self.plugin.update_device_up(self.context, port_id, agent_id, host)
        except Exception:
            LOG.exception('port %s on %s', port_id, host)


def dead_hosts():
    try:
        with open(DEAD_FILE) as lines:
            return lines.read().split()
    except OSError:
        return []


def report(context, reports, states):
    """Returns whether every living agent has reported at least once."""
    for state in states:
        if state['host'] in dead_hosts():
            continue
        try:
            reports.report_state(context, state, use_call=True)
            state.pop('start_flag', None)
        except Exception as problem:
            LOG.warning('report_state: %s', problem)
            return False
    return True


def main():
    common_config.register_common_config_options()
    agent_config.register_agent_state_opts_helper(cfg.CONF)
    common_config.init(sys.argv[1:])
    common_config.setup_logging()
    context = neutron_context.get_admin_context_without_session()
    reports = agent_rpc.PluginReportStateAPI(topics.REPORTS)
    notifications = Notifications(context, agent_rpc.PluginApi(topics.PLUGIN))
    agent_rpc.create_consumers([notifications], topics.AGENT, [
        [topics.PORT, topics.UPDATE], [topics.PORT, topics.DELETE], [topics.NETWORK, topics.UPDATE],
        [topics.PORT_BINDING, topics.ACTIVATE], [topics.PORT_BINDING, topics.DEACTIVATE]])
    states = list(agents())
    while True:
        time.sleep(cfg.CONF.AGENT.report_interval if report(context, reports, states) else 1)
