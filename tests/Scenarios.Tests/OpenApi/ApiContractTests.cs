using System.Text.Json;
using Modular.Testing.OpenApi;

namespace Scenarios.Tests.OpenApi;

public sealed class ApiContractTests
{
    private const string Document = """
        {"paths":{
          "/api/v1/things/{id}":{"get":{"responses":{
            "200":{"content":{"application/json":{"schema":{"type":"object","required":["id"],"properties":{"id":{"type":"integer"}}}}}},
            "304":{},
            "404":{"content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}}}}},
          "/api/v1/things/first":{"get":{"responses":{"204":{}}}}},
         "components":{"schemas":{"Problem":{"type":"object","required":["code"],"properties":{"code":{"type":"string"}}}}}}
        """;

    private readonly ApiContract _contract = new(JsonElement.Parse(Document));

    [Theory]
    [InlineData("GET", "/api/v1/things/7", 200, "application/json", """{"id":7}""")]
    [InlineData("GET", "/api/v1/things/7", 304, null, null)]
    [InlineData("GET", "/api/v1/things/7", 404, "application/problem+json", """{"code":"none"}""")]
    [InlineData("GET", "/api/v1/things/first", 204, null, null)]
    [InlineData("GET", "/api/v1/elsewhere", 404, "application/problem+json", """{"code":"none"}""")]
    [InlineData("PUT", "/api/v1/things/7", 405, "application/problem+json", """{"code":"none"}""")]
    [InlineData("GET", "/metrics", 200, "text/plain", null)]
    public void What_is_as_documented_passes(string method, string path, int status, string? media, string? body) => Assert.Null(Complain(method, path, status, media, body));

    [Theory]
    [InlineData("GET", "/api/v1/elsewhere", 200, "application/json", "{}", "this path is not documented, but the answer is 200")]
    [InlineData("GET", "/api/v1/things/7/more", 200, "application/json", "{}", "this path is not documented, but the answer is 200")]
    [InlineData("PUT", "/api/v1/things/7", 200, "application/json", "{}", "this method is not documented, but the answer is 200")]
    [InlineData("GET", "/api/v1/things/7", 500, "application/problem+json", """{"code":"x"}""", "the status 500 is not documented")]
    [InlineData("GET", "/api/v1/things/first", 200, "application/json", """{"id":7}""", "the status 200 is not documented")]
    [InlineData("GET", "/api/v1/things/7", 200, "text/html", null, "the media type text/html is not documented, only application/json")]
    [InlineData("GET", "/api/v1/things/7", 200, null, null, "the documented body is missing")]
    [InlineData("GET", "/api/v1/things/7", 304, "application/json", "{}", "a body of application/json is not documented")]
    [InlineData("GET", "/api/v1/things/7", 200, "application/json", """{"id":"7"}""", "/id: string where integer is documented")]
    [InlineData("GET", "/api/v1/things/7", 404, "application/problem+json", "{}", "the body: \"code\" is missing")]
    [InlineData("GET", "/api/v1/elsewhere", 404, "text/html", null, "a refusal as text/html instead of application/problem+json")]
    [InlineData("GET", "/api/v1/elsewhere", 404, null, null, "a refusal as nothing instead of application/problem+json")]
    public void What_is_not_is_named(string method, string path, int status, string? media, string? body, string complaint) =>
        Assert.Equal(complaint, Complain(method, path, status, media, body));

    private string? Complain(string method, string path, int status, string? media, string? body) =>
        _contract.Complaint(method, path, status, media, body is null ? null : JsonElement.Parse(body));
}
