// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

/** In which direction a threshold was crossed. */
public enum CrossingDirection {
    UP,
    DOWN
}
