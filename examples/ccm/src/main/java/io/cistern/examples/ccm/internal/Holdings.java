// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.vim.network.NetworkResourceReference;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The identifiers of what was allocated for a cluster, which must be terminated whatever happens.
 *
 * @param machines its nodes
 * @param volumes their data volumes
 * @param networks its network resources
 */
record Holdings(Queue<String> machines, Queue<String> volumes, Queue<NetworkResourceReference> networks) {

    Holdings() {
        this(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
    }
}
