# SPDX-License-Identifier: Apache-2.0
# Keystone, the identity service.
# shellcheck shell=bash

KEYSTONE_KEYS=$VAR/keystone

keystone_configure() {
    {
        cat << END
[DEFAULT]
transport_url = $BUS
notification_format = cadf
log_file = $LOG/keystone.log
max_token_size = 512

[token]
provider = fernet
expiration = 14400

[fernet_tokens]
key_repository = $KEYSTONE_KEYS/tokens

[fernet_receipts]
key_repository = $KEYSTONE_KEYS/receipts

[credential]
key_repository = $KEYSTONE_KEYS/credentials

[catalog]
driver = sql
END
        database_section keystone
        bus_sections
        policy_section keystone/policy.d
    } | put "$ETC/keystone/keystone.conf"
    mkdir -p "$KEYSTONE_KEYS"/{tokens,receipts,credentials}
    chmod 700 "$KEYSTONE_KEYS"/*
}

keystone_manage() { keystone-manage --config-file "$ETC/keystone/keystone.conf" "$@"; }

keystone_keys() { keystone_manage "$1" --keystone-user "$(id -un)" --keystone-group "$(id -gn)"; }

create_keystone_schema() {
    keystone_manage db_sync &&
        keystone_keys fernet_setup &&
        keystone_keys credential_setup &&
        keystone_manage bootstrap --bootstrap-password "$PASSWORD" --bootstrap-region-id "$REGION" \
            --bootstrap-admin-url "$AUTH_URL/" --bootstrap-internal-url "$AUTH_URL/" --bootstrap-public-url "$AUTH_URL/"
}

keystone_prepare() { once keystone create_keystone_schema; }

keystone_start() {
    OS_KEYSTONE_CONFIG_FILES=$ETC/keystone/keystone.conf start_uwsgi keystone "$KEYSTONE_PORT" 2 4 \
        /usr/bin/keystone-wsgi-public
}

# New keys make every token ever issued invalid at once; the flush empties the caches that would still trust them.
expire_tokens() {
    rm -f "$KEYSTONE_KEYS"/tokens/*
    keystone_keys fernet_setup > "$LOG/expire-tokens.log" 2>&1 || die "no new keys, see $LOG/expire-tokens.log"
    exec 3<> "/dev/tcp/$IP/$MEMCACHED_PORT"
    printf 'flush_all\r\nquit\r\n' >&3
    cat <&3
    exec 3>&-
}
