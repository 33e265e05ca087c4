// SPDX-License-Identifier: Apache-2.0
/** Glance. */
package io.cistern.lab.openstack.internal.image;
