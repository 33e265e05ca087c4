// SPDX-License-Identifier: Apache-2.0
/**
 * An OpenStack without hardware: one process that keeps state and speaks the wire formats of Keystone, Nova, Neutron
 * and Glance, for tests, demos and benchmarks.
 *
 * <p>It was written from what a real OpenStack answered (the recordings of the OpenStack backend) and a test replays all
 * of them against it: where the two differ, the lab is wrong. On request it is slow, flaky, wrong and large, see
 * {@link io.cistern.lab.Faults} and {@link io.cistern.lab.openstack.LabSettings}. Everything here is safe for
 * use by several threads.
 */
@Export
@Version("0.1.0")
package io.cistern.lab.openstack;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
