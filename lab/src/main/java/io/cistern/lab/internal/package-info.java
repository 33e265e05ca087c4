// SPDX-License-Identifier: Apache-2.0
/** What the simulators in a container have in common. */
package io.cistern.lab.internal;
