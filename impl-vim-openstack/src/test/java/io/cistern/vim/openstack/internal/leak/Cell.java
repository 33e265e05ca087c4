// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.leak;

import io.cistern.lab.Fault;

/**
 * Something that happens to one request of an operation.
 *
 * @param method its method
 * @param nth which of those with that method, counted from 0
 * @param path its path when nothing happened
 */
record Cell(String method, int nth, String path, Mishap mishap) {

    Fault fault() {
        return mishap.of(method, nth);
    }

    @Override
    public String toString() {
        return mishap + " at " + method + " " + nth + ", " + path;
    }
}
