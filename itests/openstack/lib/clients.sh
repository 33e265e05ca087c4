# SPDX-License-Identifier: Apache-2.0
# What a user of the cloud needs: openrc, clouds.yaml, and the first projects, users, flavours, images and networks.
# shellcheck shell=bash

# cloud_entry NAME USER PROJECT
cloud_entry() {
    cat << END
  $1:
    auth:
      auth_url: $AUTH_URL
      username: $2
      password: $PASSWORD
      project_name: $3
      user_domain_id: default
      project_domain_id: default
    region_name: $REGION
    identity_api_version: 3
END
}

# The seed adds the entries that need identifiers of the cloud (application credentials).
clients_configure() {
    put "$CLOUD/openrc" << END
export OS_AUTH_URL=$AUTH_URL OS_IDENTITY_API_VERSION=3 OS_REGION_NAME=$REGION
export OS_USERNAME=admin OS_PASSWORD=$PASSWORD OS_PROJECT_NAME=admin
export OS_USER_DOMAIN_ID=default OS_PROJECT_DOMAIN_ID=default
export OS_AUTH_TYPE=password OS_CLIENT_CONFIG_FILE=$CLOUD/clouds.yaml
export PATH=/usr/bin:\$PATH
END
    [ -e "$CLOUD/clouds.yaml" ] || {
        echo "clouds:"
        cloud_entry admin admin admin
        cloud_entry alice alice tenant-a
        cloud_entry bob bob tenant-b
        cloud_entry carol carol tenant-a
        cloud_entry dave dave tenant-small
        cloud_entry erin erin tenant-a
    } | (umask 077 && put "$CLOUD/clouds.yaml")
}

seed() {
    OS_CLIENT_CONFIG_FILE=$CLOUD/clouds.yaml PASSWORD=$PASSWORD REGION=$REGION \
        IMAGE_URL=http://$IP:$GLANCE_PORT PLACEMENT_URL=http://$IP:$PLACEMENT_PORT \
        COMPUTE_URL=http://$IP:$NOVA_PORT/v2.1 NETWORK_URL=http://$IP:$NEUTRON_PORT \
        VOLUME_URL="http://$IP:$CINDER_PORT/v3/%(project_id)s" \
        /usr/bin/python3 "$PYTHON_DIR/seed.py" "$1"
}
