// SPDX-License-Identifier: Apache-2.0
/** Cinder. */
package io.cistern.lab.openstack.internal.volume;
