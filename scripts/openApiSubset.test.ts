import { describe, expect, it } from 'vitest';
import { subsetOf } from './openApiSubset.ts';

/** In the manner of Microsoft's file: blocks by indentation, keys with and without quotes. */
const TEXT = `openapi: 3.0.4
info:
  title: Partial Graph API
paths:
  /accessReviews:
    get:
      responses:
        2XX:
          $ref: '#/components/responses/unwanted'
  /deviceManagement/deviceConfigurations:
    description: Provides operations
    get:
      responses:
        2XX:
          $ref: '#/components/responses/microsoft.graph.list'
  '/deviceManagement/deviceConfigurations/{deviceConfiguration-id}/assignments':
    post:
      requestBody:
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/microsoft.graph.row'
      responses:
        2XX: { description: made }
  '/deviceManagement/getEffectivePermissions(scope=''{scope}'')':
    get:
      responses: {}
components:
  schemas:
    microsoft.graph.row:
      type: object
      properties:
        target:
          $ref: '#/components/schemas/microsoft.graph.AssignmentTarget'
        owner:
          x-ms-navigationProperty: true
          $ref: '#/components/schemas/microsoft.graph.other'
    microsoft.graph.AssignmentTarget:
      type: object
      discriminator:
        propertyName: '@odata.type'
        mapping:
          '#microsoft.graph.group': '#/components/schemas/microsoft.graph.group'
    microsoft.graph.group:
      allOf:
        - title: entity
          discriminator:
            mapping:
              '#microsoft.graph.other': '#/components/schemas/microsoft.graph.other'
    microsoft.graph.other:
      type: object
  responses:
    microsoft.graph.list:
      description: a list
      content:
        application/json:
          schema:
            type: array
            items:
              $ref: '#/components/schemas/microsoft.graph.row'
    unwanted:
      description: not for us
`;

describe('the part of Microsoft’s description that is kept', () => {
  const document = subsetOf(TEXT);

  it('holds the paths the app uses, and no other of the file', () => {
    const paths = Object.keys(document.paths);
    expect(paths).toContain('/deviceManagement/deviceConfigurations');
    expect(paths).toContain("/deviceManagement/getEffectivePermissions(scope='{scope}')");
    expect(paths).not.toContain('/accessReviews');
  });

  it('holds what they refer to, through and through, and nothing else', () => {
    expect(document.components).toEqual({
      responses: { 'microsoft.graph.list': expect.objectContaining({ description: 'a list' }) },
      schemas: {
        'microsoft.graph.row': {
          type: 'object',
          properties: { target: { $ref: '#/components/schemas/microsoft.graph.AssignmentTarget' } },
        },
        'microsoft.graph.AssignmentTarget': expect.objectContaining({ type: 'object' }),
        'microsoft.graph.group': { allOf: [{ title: 'entity', discriminator: { mapping: {} } }] },
      },
    });
  });

  it('adds the documented ways to a certificate, which the file lacks', () => {
    const added = Object.keys(document.paths).filter((path) => path.includes('ertificate'));
    // Of the configuration's own addresses the text above has the assignments alone.
    expect(added).toHaveLength(9);
  });

  it('refuses a text without any wanted path', () => {
    expect(() => subsetOf('paths:\n  /me/mail:\n    get: {}\n')).toThrow('none of the paths');
  });
});
