# SPDX-License-Identifier: Apache-2.0
# Installs what the cloud needs from Debian, without letting any service start by itself.
# shellcheck shell=bash

PACKAGES="python3-keystone python3-glance python3-placement python3-nova python3-neutron python3-cinder
    mariadb-server-core mariadb-client-core rabbitmq-server memcached
    python3-pymysql python3-pymemcache python3-memcache uwsgi-core uwsgi-plugin-python3
    python3-openstackclient python3-openstacksdk python3-requests curl procps"

# Only paste files, policies and entry scripts are wanted of these: they are unpacked, never installed,
# because their maintainer scripts insist on configuring a database server.
UNPACKED_PACKAGES="keystone glance-common glance-api nova-common neutron-common cinder-common"

missing_packages() {
    local package
    for package in $PACKAGES; do
        dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2> /dev/null | grep -q '^ii' || printf '%s ' "$package"
    done
}

apt_install() {
    apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=600 \
        -o Dpkg::Options::=--force-confold "$@" >> "$LOG/apt.log" 2>&1
}

# policy-rc.d is Debian's way to say "install, but start nothing"; ours goes away again.
install_packages() {
    local missing refuse=/usr/sbin/policy-rc.d placed=
    missing=$(missing_packages)
    if [ -n "$missing" ]; then
        [ "$(id -u)" = 0 ] || die "missing Debian packages; as root: apt-get install --no-install-recommends $missing"
        if [ ! -e $refuse ]; then
            printf '#!/bin/sh\nexit 101\n' > $refuse
            chmod 755 $refuse
            placed=yes
        fi
        say "installing $missing"
        # shellcheck disable=SC2086 # a list of words
        apt_install $missing || { apt-get update -q >> "$LOG/apt.log" 2>&1 && apt_install $missing; } ||
            { [ -z "$placed" ] || rm -f $refuse; die "apt-get failed, see $LOG/apt.log"; }
        [ -z "$placed" ] || rm -f $refuse
    fi
    unpack_packages
}

unpack_packages() {
    local deb
    [ ! -e "$UNPACKED/.complete" ] || return 0
    mkdir -p "$UNPACKED/.debs"
    # shellcheck disable=SC2086 # a list of words
    (cd "$UNPACKED/.debs" && apt-get download -q $UNPACKED_PACKAGES >> "$LOG/apt.log" 2>&1) ||
        die "apt-get download failed, see $LOG/apt.log"
    for deb in "$UNPACKED"/.debs/*.deb; do dpkg -x "$deb" "$UNPACKED"; done
    rm -rf "$UNPACKED/.debs"
    touch "$UNPACKED/.complete"
}
