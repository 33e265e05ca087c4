// SPDX-License-Identifier: Apache-2.0
/** Keystone. */
package io.cistern.lab.openstack.internal.identity;
