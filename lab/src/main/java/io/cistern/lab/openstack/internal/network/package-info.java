// SPDX-License-Identifier: Apache-2.0
/** Neutron. */
package io.cistern.lab.openstack.internal.network;
