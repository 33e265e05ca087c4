# SPDX-License-Identifier: Apache-2.0
"""A volume back end that stores nothing: Cinder's own fake driver with a finite capacity and image copies that
succeed. A volume whose name starts with "fail-me" goes to status error."""
import tempfile

from cinder import context as cinder_context
from cinder import objects
from cinder.tests import fake_driver
from cinder.volume import configuration
from oslo_config import cfg

OPTIONS = [cfg.IntOpt('fake_capacity_gb', default=10000)]
cfg.CONF.register_opts(OPTIONS, group=configuration.SHARED_CONF_GROUP)


class VolumeDriver(fake_driver.FakeLoggingVolumeDriver):
    VENDOR = 'Fake'

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.configuration.append_config_values(OPTIONS)
        self.backend_name = self.configuration.safe_get('volume_backend_name')
        self.protocol = 'iSCSI'

    def create_volume(self, volume):
        if (volume.display_name or '').startswith('fail-me'):
            raise RuntimeError('asked to fail')
        return super().create_volume(volume)

    def extend_volume(self, volume, new_size):
        """There is nothing to extend."""

    def revert_to_snapshot(self, context, volume, snapshot):
        """There is nothing to revert."""

    def clone_image(self, context, volume, image_location, image_meta, image_service):
        return None, False

    # The image is read, so that a bad one fails; nothing of it is kept.
    def copy_image_to_volume(self, context, volume, image_service, image_id, disable_sparse=False):
        with tempfile.NamedTemporaryFile() as sink:
            image_service.download(context, image_id, sink)

    def copy_volume_to_image(self, context, volume, image_service, image_meta):
        with tempfile.TemporaryFile() as source:
            source.write(b'\0' * 65536)
            source.seek(0)
            image_service.update(context, image_meta['id'], {}, source)

    def retype(self, context, volume, new_type, diff, host):
        return True, None

    def migrate_volume(self, context, volume, host):
        return True, None

    def update_migrated_volume(self, context, volume, new_volume, original_volume_status):
        return {'_name_id': None}

    def initialize_connection(self, volume, connector):
        return {'driver_volume_type': 'iscsi', 'data': {
            'access_mode': 'rw',
            'target_discovered': False,
            'target_lun': 0,
            'volume_id': volume.id,
            'target_portal': '127.0.0.1:3260',
            'target_iqn': 'iqn.2010-10.org.openstack:volume-%s' % volume.id,
            'auth_method': 'CHAP',
            'auth_username': 'nobody',
            'auth_password': 'nothing',
            'discard': False}}

    def _update_volume_stats(self):
        capacity = self.configuration.fake_capacity_gb
        volumes = objects.VolumeList.get_all_by_host(cinder_context.get_admin_context(), self.host)
        used = sum(volume.size or 0 for volume in volumes)
        self._stats = {
            'volume_backend_name': self.backend_name,
            'vendor_name': self.VENDOR,
            'driver_version': self.VERSION,
            'storage_protocol': self.protocol,
            'pools': [{
                'pool_name': self.backend_name,
                'total_capacity_gb': capacity,
                'free_capacity_gb': capacity - used,
                'provisioned_capacity_gb': used,
                'allocated_capacity_gb': used,
                'reserved_percentage': 0,
                'QoS_support': True,
                'max_over_subscription_ratio': 1.0,
                'thin_provisioning_support': False,
                'thick_provisioning_support': True,
                'multiattach': True,
                'online_extend_support': True,
                'backend_state': 'up',
                'filter_function': self.get_filter_function(),
                'goodness_function': self.get_goodness_function(),
                'consistencygroup_support': False}]}
