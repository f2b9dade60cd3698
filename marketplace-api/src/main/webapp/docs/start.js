/* Shows our own description, and nothing from elsewhere: no validator, no other address. */
SwaggerUIBundle({
  url: '../openapi.json',
  dom_id: '#api',
  deepLinking: true,
  filter: true,
  docExpansion: 'none',
  displayRequestDuration: true,
  queryConfigEnabled: false,
  validatorUrl: null,
  requestInterceptor: (request) => {
    request.credentials = 'same-origin';
    return request;
  },
});
