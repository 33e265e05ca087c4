# SPDX-License-Identifier: Apache-2.0
# Where the cloud lives, its ports and its one password. Sourced by ../cloud; every other file here uses these names.
# shellcheck shell=bash disable=SC2034

CLOUD=${CISTERN_OPENSTACK:-/tmp/cistern-openstack}
OFFSET=${CISTERN_OPENSTACK_PORT_OFFSET:-0}

# The cloud listens on loopback only and holds nothing of value, so that one published password does no harm.
IP=127.0.0.1
PASSWORD=openstack
REGION=RegionOne
HOSTS="compute1 compute2 compute3"

KEYSTONE_PORT=$((5000 + OFFSET))
NOVA_PORT=$((8774 + OFFSET))
CINDER_PORT=$((8776 + OFFSET))
PLACEMENT_PORT=$((8778 + OFFSET))
GLANCE_PORT=$((9292 + OFFSET))
NEUTRON_PORT=$((9696 + OFFSET))
MARIADB_PORT=$((13306 + OFFSET))
MEMCACHED_PORT=$((11211 + OFFSET))
RABBITMQ_PORT=$((5672 + OFFSET))
RABBITMQ_DIST_PORT=$((25672 + OFFSET))
RABBITMQ_CTL_PORT=$((30672 + OFFSET))
EPMD_PORT=$((4369 + OFFSET))

AUTH_URL=http://$IP:$KEYSTONE_PORT/v3
BUS=rabbit://openstack:$PASSWORD@$IP:$RABBITMQ_PORT/

ETC=$CLOUD/etc
LOG=$CLOUD/log
RUN=$CLOUD/run
VAR=$CLOUD/var
UNPACKED=$CLOUD/packages
PYTHON_DIR=$HERE/py

export PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
export PYTHONDONTWRITEBYTECODE=1 no_proxy=127.0.0.1,localhost
unset PYTHONHOME PYTHONPATH http_proxy https_proxy HTTP_PROXY HTTPS_PROXY

say() { printf '%s %s\n' "$(date +%H:%M:%S)" "$*"; }
die() {
    say "ERROR: $*" >&2
    exit 1
}
