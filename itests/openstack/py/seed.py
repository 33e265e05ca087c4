# SPDX-License-Identifier: Apache-2.0
"""What the cloud holds before its first user comes.  seed.py identity | resources | faults | compute-services | ready

Every step can be repeated. Connections are the entries of clouds.yaml (OS_CLIENT_CONFIG_FILE).
"""
import datetime
import os
import sys
import time

import openstack

PASSWORD = os.environ['PASSWORD']
REGION = os.environ['REGION']
SERVICES = [
    ('glance', 'glance', 'image', os.environ['IMAGE_URL']),
    ('placement', 'placement', 'placement', os.environ['PLACEMENT_URL']),
    ('nova', 'nova', 'compute', os.environ['COMPUTE_URL']),
    ('neutron', 'neutron', 'network', os.environ['NETWORK_URL']),
    ('cinder', 'cinderv3', 'volumev3', os.environ['VOLUME_URL']),
]
PROJECTS = {
    'service': 'service accounts',
    'tenant-a': 'tenant A',
    'tenant-b': 'tenant B',
    'tenant-small': 'a tenant whose quotas are soon full',
}
USERS = [
    # user, project, roles
    ('alice', 'tenant-a', ['member']),
    ('bob', 'tenant-b', ['member']),
    ('carol', 'tenant-a', ['reader']),
    ('dave', 'tenant-small', ['member']),
    ('erin', 'tenant-a', []),
]
FLAVOURS = [
    # name, vCPUs, MiB, GiB, extra specs
    ('m1.nano', 1, 64, 1, {}),
    ('m1.tiny', 1, 512, 1, {}),
    ('m1.small', 1, 2048, 20, {}),
    ('m1.medium', 2, 4096, 40, {}),
    ('m1.large', 4, 8192, 80, {'quota:cpu_shares': '2048'}),
    ('epa.pinned', 4, 4096, 10, {
        'hw:cpu_policy': 'dedicated', 'hw:cpu_thread_policy': 'prefer', 'hw:numa_nodes': '1'}),
    ('epa.huge', 2, 2048, 10, {'hw:mem_page_size': '1GB', 'hw:numa_nodes': '1'}),
    ('epa.numa2', 8, 8192, 10, {'hw:numa_nodes': '2', 'hw:cpu_policy': 'dedicated'}),
    ('epa.sriov', 2, 2048, 10, {'pci_passthrough:alias': 'sriov-nic:1'}),
    ('epa.trait', 1, 512, 1, {'trait:CUSTOM_FAKE_NUMA': 'required'}),
    ('fault.no-host', 1, 64, 10000000, {}),
]
IMAGES = [
    ('tiny', 'raw', b'\0' * (1 << 20), {'os_distro': 'none', 'hw_architecture': 'x86_64'}),
    ('tiny-qcow2', 'qcow2', b'QFI\xfb\0\0\0\3' + b'\0' * 65528, {}),
]
NETWORKS = [
    # network, its attributes, subnet, its attributes
    ('public', {'is_router_external': True, 'provider_network_type': 'flat', 'provider_physical_network': 'physnet1'},
     'public-v4', {'cidr': '203.0.113.0/24', 'is_dhcp_enabled': False}),
    ('shared', {'is_shared': True}, 'shared-v4', {'cidr': '10.64.0.0/16'}),
    ('provider-sriov', {'is_shared': True, 'provider_network_type': 'vlan', 'provider_physical_network': 'physnet2',
                        'provider_segmentation_id': 2100},
     'sriov-v4', {'cidr': '10.65.0.0/24', 'is_dhcp_enabled': False}),
]
VOLUME_TYPES = {
    'ssd': {'volume_backend_name': 'ssd'},
    'hdd': {'volume_backend_name': 'hdd'},
    'multi': {'volume_backend_name': 'ssd', 'multiattach': '<is> True'},
}
UNLIMITED_COMPUTE = dict.fromkeys(('instances', 'cores', 'ram', 'server_groups', 'server_group_members'), -1)
UNLIMITED_NETWORK = dict.fromkeys(('ports', 'networks', 'subnets', 'routers', 'security_groups',
                                   'security_group_rules', 'floating_ips'), -1)


def identity():
    cloud = openstack.connect('admin')
    roles = {role.name: role.id for role in cloud.identity.roles()}
    if 'service' not in roles:
        roles['service'] = cloud.identity.create_role(name='service').id
    projects = {project.name: project for project in cloud.identity.projects()}
    for name, description in PROJECTS.items():
        if name not in projects:
            projects[name] = cloud.identity.create_project(name=name, domain_id='default', description=description)
    users = {user.name: user for user in cloud.identity.users()}
    services = {service.name: service for service in cloud.identity.services()}
    endpoints = {(endpoint.service_id, endpoint.interface) for endpoint in cloud.identity.endpoints()}

    def user_with_roles(user, project, role_names):
        if user not in users:
            users[user] = cloud.identity.create_user(
                name=user, password=PASSWORD, domain_id='default', default_project_id=projects[project].id)
        for role in role_names:
            cloud.grant_role(roles[role], user=users[user].id, project=projects[project].id)

    for user, name, service_type, url in SERVICES:
        user_with_roles(user, 'service', ['admin', 'service'])
        if name not in services:
            services[name] = cloud.identity.create_service(name=name, type=service_type)
        for interface in ('public', 'internal', 'admin'):
            if (services[name].id, interface) not in endpoints:
                cloud.identity.create_endpoint(
                    service_id=services[name].id, interface=interface, url=url, region_id=REGION)
    for user, project, role_names in USERS:
        user_with_roles(user, project, role_names)


def resources():
    cloud = openstack.connect('admin')
    flavours(cloud)
    images(cloud)
    networks(cloud)
    volume_types(cloud)
    cloud.set_compute_quotas(cloud.current_project_id, **UNLIMITED_COMPUTE)
    cloud.set_network_quotas(cloud.current_project_id, **UNLIMITED_NETWORK)
    cloud.set_volume_quotas(cloud.current_project_id, volumes=-1, gigabytes=-1, snapshots=-1)
    for name in ('tenant-a', 'tenant-b'):
        project = cloud.identity.find_project(name)
        cloud.set_compute_quotas(project.id, instances=10, cores=20, ram=51200)
        cloud.set_network_quotas(project.id, ports=50, networks=10, subnets=20)
        cloud.set_volume_quotas(project.id, volumes=10, gigabytes=1000)


def flavours(cloud):
    existing = {flavour.name for flavour in cloud.compute.flavors(details=False)}
    for name, vcpus, ram, disk, extra_specs in FLAVOURS:
        if name not in existing:
            flavour = cloud.compute.create_flavor(name=name, vcpus=vcpus, ram=ram, disk=disk, ephemeral=0, swap=0)
            if extra_specs:
                cloud.compute.create_flavor_extra_specs(flavour, extra_specs)


def images(cloud):
    existing = {image.name for image in cloud.image.images()}
    for name, disk_format, data, properties in IMAGES:
        if name not in existing:
            cloud.image.create_image(
                name=name, disk_format=disk_format, container_format='bare', visibility='public', min_disk=0,
                min_ram=0, data=data, wait=False, allow_duplicates=True, **properties)


def networks(cloud):
    existing = {network.name for network in cloud.network.networks()}
    for name, attributes, subnet, subnet_attributes in NETWORKS:
        if name not in existing:
            network = cloud.network.create_network(name=name, **attributes)
            cloud.network.create_subnet(network_id=network.id, name=subnet, ip_version=4, **subnet_attributes)


def volume_types(cloud):
    existing = {volume_type.name: volume_type for volume_type in cloud.block_storage.types()}
    for name, extra_specs in VOLUME_TYPES.items():
        volume_type = existing.get(name) or cloud.block_storage.create_type(name=name)
        cloud.block_storage.update_type_extra_specs(volume_type, **extra_specs)


def faults():
    """Handles for tests of what goes wrong: full quotas, an expired credential. README.md lists them all."""
    cloud = openstack.connect('admin')
    small = cloud.identity.find_project('tenant-small')
    cloud.set_compute_quotas(small.id, instances=1, cores=2, ram=1024)
    cloud.set_network_quotas(small.id, ports=2, networks=1, subnets=1)
    cloud.set_volume_quotas(small.id, volumes=1, gigabytes=1)
    application_credential('alice', 'alice-application', None)
    soon = datetime.datetime.utcnow() + datetime.timedelta(seconds=3)
    application_credential('alice', 'alice-expired', soon.strftime('%Y-%m-%dT%H:%M:%S.000000Z'))


def application_credential(user, name, expires_at):
    """Makes one and adds it to clouds.yaml, the only place that ever knows its secret."""
    cloud = openstack.connect(user)
    path = '/users/%s/application_credentials' % cloud.current_user_id
    for existing in cloud.identity.get(path).json()['application_credentials']:
        if existing['name'] == name:
            cloud.identity.delete('%s/%s' % (path, existing['id']))
    answer = cloud.identity.post(path, json={'application_credential': {'name': name, 'expires_at': expires_at}})
    answer.raise_for_status()
    credential = answer.json()['application_credential']
    with open(os.environ['OS_CLIENT_CONFIG_FILE'], 'a') as clouds:
        clouds.write('\n'.join([
            '  %s:' % name,
            '    auth_type: v3applicationcredential',
            '    auth:',
            '      auth_url: %s' % cloud.config.get_auth_args()['auth_url'],
            '      application_credential_id: %s' % credential['id'],
            '      application_credential_secret: %s' % credential['secret'],
            '    region_name: %s' % REGION,
            '    identity_api_version: 3', '']))


def wait_until(seconds, what):
    end = time.monotonic() + seconds
    while True:
        missing = what()
        if not missing:
            return
        if time.monotonic() > end:
            sys.exit('still missing: %s' % missing)
        time.sleep(0.5)


def running_hosts(cloud):
    return [service.host for service in cloud.compute.services()
            if service.binary == 'nova-compute' and service.state == 'up']


def compute_services():
    cloud = openstack.connect('admin')
    wait_until(90, lambda: 'nova-compute' if len(running_hosts(cloud)) < 3 else None)


def ready():
    cloud = openstack.connect('admin')

    def missing():
        volume_services = cloud.block_storage.get('/os-services').json()['services']
        found = {
            'nova-compute': (len(running_hosts(cloud)), 3),
            'hypervisors': (len(list(cloud.compute.hypervisors())), 3),
            'network agents': (sum(agent.is_alive for agent in cloud.network.agents()), 6),
            'volume back ends': (sum(service['binary'] == 'cinder-volume' and service['state'] == 'up'
                                     for service in volume_services), 2),
        }
        return {what: '%d of %d' % counts for what, counts in found.items() if counts[0] < counts[1]}

    wait_until(120, missing)


if __name__ == '__main__':
    {'identity': identity, 'resources': resources, 'faults': faults, 'compute-services': compute_services,
     'ready': ready}[sys.argv[1]]()
