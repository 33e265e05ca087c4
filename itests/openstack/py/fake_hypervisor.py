# SPDX-License-Identifier: Apache-2.0
"""Hypervisors without guests: thin subclasses of the fake driver that comes with Nova.

Hypervisor      its live migrations last some seconds and can be aborted; its snapshots upload a few bytes to Glance.
NumaHypervisor  adds two NUMA cells with shared and dedicated CPUs, huge pages, PCPU inventory, CPU traits and
                SR-IOV virtual functions.
"""
import io

import os_resource_classes as orc
from nova import objects
from nova.compute import task_states
from nova.image import glance
from nova.pci import utils as pci_utils
from nova.virt import fake
from oslo_serialization import jsonutils
from oslo_utils import timeutils


class Hypervisor(fake.FakeLiveMigrateDriver):
    vcpus = 1000
    memory_mb = 800000
    local_gb = 600000

    def snapshot(self, context, instance, image_id, update_task_state):
        update_task_state(task_state=task_states.IMAGE_PENDING_UPLOAD)
        update_task_state(task_state=task_states.IMAGE_UPLOADING, expected_state=task_states.IMAGE_PENDING_UPLOAD)
        api = glance.API()
        image = api.get(context, image_id)
        meta = {
            'disk_format': 'raw',
            'container_format': 'bare',
            'name': image.get('name'),
            'properties': image.get('properties', {}),
        }
        api.update(context, image_id, meta, data=io.BytesIO(b'\0' * 65536), purge_props=False)

    def get_host_uptime(self):
        return ' %s up 1 days,  2:03,  1 user,  load average: 0.10, 0.20, 0.30' % timeutils.utcnow().strftime('%H:%M:%S')


class NumaHypervisor(Hypervisor):
    CELLS = 2
    DEDICATED_PER_CELL = 8
    SHARED_PER_CELL = 8
    PAGES_2M = 2048
    PAGES_1G = 8
    memory_mb = 131072
    local_gb = 4096
    vcpus = CELLS * SHARED_PER_CELL
    capabilities = dict(fake.FakeDriver.capabilities, supports_pcpus=True)

    def get_available_resource(self, nodename):
        status = super().get_available_resource(nodename)
        if not status:
            return status
        status['vcpus'] = self.CELLS * (self.DEDICATED_PER_CELL + self.SHARED_PER_CELL)
        status['cpu_info'] = jsonutils.dumps({
            'arch': 'x86_64',
            'model': 'Skylake-Server-IBRS',
            'vendor': 'Intel',
            'features': ['aes', 'avx', 'avx2', 'avx512f', 'sse4_2', 'vmx'],
            'topology': {'cells': self.CELLS, 'sockets': 1, 'cores': 8, 'threads': 2},
        })
        status['numa_topology'] = self._numa_topology()._to_json()
        status['pci_passthrough_devices'] = jsonutils.dumps(list(self._pci_devices()))
        return status

    def update_provider_tree(self, provider_tree, nodename, allocations=None):
        super().update_provider_tree(provider_tree, nodename, allocations)
        inventory = dict(provider_tree.data(nodename).inventory)
        total = self.CELLS * self.DEDICATED_PER_CELL
        inventory[orc.PCPU] = {
            'total': total, 'min_unit': 1, 'max_unit': total, 'step_size': 1, 'allocation_ratio': 1.0, 'reserved': 0}
        provider_tree.update_inventory(nodename, inventory)
        provider_tree.add_traits(
            nodename, 'HW_CPU_X86_AVX2', 'HW_CPU_X86_AVX512F', 'HW_CPU_X86_AESNI', 'CUSTOM_FAKE_NUMA')

    def _numa_topology(self):
        per_cell = self.DEDICATED_PER_CELL + self.SHARED_PER_CELL
        return objects.NUMATopology(cells=[self._numa_cell(cell, cell * per_cell) for cell in range(self.CELLS)])

    def _numa_cell(self, cell, first):
        shared = set(range(first, first + self.SHARED_PER_CELL))
        dedicated = set(range(first + self.SHARED_PER_CELL, first + self.SHARED_PER_CELL + self.DEDICATED_PER_CELL))
        cpus = sorted(shared | dedicated)
        memory = self.memory_mb // self.CELLS
        small_pages = (memory - self.PAGES_2M * 2 - self.PAGES_1G * 1024) * 1024 // 4
        return objects.NUMACell(
            id=cell, cpuset=shared, pcpuset=dedicated, memory=memory, cpu_usage=0, memory_usage=0,
            pinned_cpus=set(), socket=cell,
            siblings=[set(cpus[i:i + 2]) for i in range(0, len(cpus), 2)],
            mempages=[
                objects.NUMAPagesTopology(size_kb=4, total=small_pages, used=0),
                objects.NUMAPagesTopology(size_kb=2048, total=self.PAGES_2M, used=0),
                objects.NUMAPagesTopology(size_kb=1048576, total=self.PAGES_1G, used=0)],
            network_metadata=objects.NetworkMetadata(
                physnets={'physnet2'} if cell == 0 else set(), tunneled=cell == 0))

    @staticmethod
    def _pci_devices():
        physical = '0000:81:00.0'
        common = {'vendor_id': '8086', 'status': 'available', 'numa_node': 0}
        yield dict(common, address=physical, product_id='158b', dev_type='type-PF', parent_addr=None,
                   label='label_8086_158b')
        for function in range(8):
            yield dict(common, address='0000:81:02.%d' % function, product_id='154c', dev_type='type-VF',
                       parent_addr=physical, label='label_8086_154c', parent_ifname='ens2f0')


# Nova's PCI manager asks the host's sysfs about the virtual functions, which do not exist.
pci_utils.get_mac_by_pci_address = lambda address, pf_interface=False: '52:54:00:1e:59:c6'
pci_utils.get_vf_num_by_pci_address = lambda address: int(address[-1])
pci_utils.get_ifname_by_pci_address = lambda address, pf_interface=False, switchdev=False: 'ens2f0'
