# SPDX-License-Identifier: Apache-2.0
"""Glance: versions, list, one image, refusals."""
from .cloud import NOWHERE


def record(cloud):
    alice = cloud.alice
    alice.call('image/versions', 'Versions.', 'GET', alice.origin('image') + '/', 300, token=None)
    alice.image('image/images', 'All images.', 'GET', '/images', 200)
    alice.image('image/images-page', 'A page, with the link to the next.', 'GET', '/images?limit=1', 200)
    alice.image('image/images-by-name', 'By name.', 'GET', '/images?name=' + cloud.image['name'], 200)
    alice.image('image/image', 'One image.', 'GET', '/images/' + cloud.image['id'], 200)
    alice.image('image/image-not-found', 'An image that does not exist.', 'GET', '/images/' + NOWHERE, 404)
    alice.image('image/image-bad-id', 'An id that is none.', 'GET', '/images/not-an-id', 404)
    alice.image('image/unauthorised', 'No token.', 'GET', '/images', 401, token=None)
