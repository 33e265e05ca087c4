// SPDX-License-Identifier: Apache-2.0
/** A backend for a cloud that exists in memory only: what every backend has to do, and nothing else. */
package io.cistern.examples.backend.internal;
