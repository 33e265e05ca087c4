// SPDX-License-Identifier: Apache-2.0
/** The state of the simulated cloud, its first content, and the component that runs it in a container. */
package io.cistern.lab.openstack.internal;
