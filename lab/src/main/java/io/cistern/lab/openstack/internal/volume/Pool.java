// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.volume;

/**
 * A back end of one pool, of finite size in GB.
 *
 * @param host {@code host@backend#pool}
 */
record Pool(String host, String backend, long capacity) {

    static Pool of(String backend, long capacity) {
        return new Pool("block1@" + backend + "#" + backend, backend, capacity);
    }

    /** The service that serves it. */
    String service() {
        return host.substring(0, host.indexOf('#'));
    }
}
