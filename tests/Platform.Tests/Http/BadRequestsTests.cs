using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Modular.Platform.Http.Requests;

namespace Platform.Tests.Http;

public sealed class BadRequestsTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("$", "")]
    [InlineData("$.title", "/title")]
    [InlineData("$.tags[2]", "/tags/2")]
    [InlineData("$.card.lines[0].text", "/card/lines/0/text")]
    [InlineData("$[3]", "/3")]
    [InlineData("$['a b']", "/a b")]
    [InlineData("$['a/b']", "/a~1b")]
    [InlineData("$['a~b'].c", "/a~0b/c")]
    [InlineData("$['a.b']", "/a.b")]
    public void A_path_becomes_a_pointer(string? path, string pointer) => Assert.Equal(pointer, BadRequests.PointerOf(path));

    [Fact]
    public void A_value_of_the_wrong_type_is_named_by_its_place_and_no_clr_type()
    {
        var error = BadRequests.Describe(Unreadable("""{"tags":[true]}"""));

        Assert.Equal("request.json_malformed", error.Code);
        Assert.Equal("/tags/0", error.Pointer);
        Assert.Equal("The value here has the wrong JSON type.", error.Detail);
    }

    [Fact]
    public void Broken_json_is_called_so()
    {
        var error = BadRequests.Describe(Unreadable("""{"tags":["""));

        Assert.Equal("The body is not valid JSON.", error.Detail);
    }

    [Theory]
    [InlineData("""Failed to bind parameter "Nullable<int> limit" from "abc".""", "?limit")]
    [InlineData("""Failed to bind parameter "int page" from "".""", "?page")]
    [InlineData("""Required parameter "string q" was not provided from query string.""", "?q")]
    public void A_query_value_that_cannot_be_read_is_named(string message, string pointer)
    {
        var error = BadRequests.Describe(new BadHttpRequestException(message));

        Assert.Equal(("request.value_malformed", pointer), (error.Code, error.Pointer));
    }

    [Theory]
    [InlineData(StatusCodes.Status413PayloadTooLarge, "request.too_large")]
    [InlineData(StatusCodes.Status415UnsupportedMediaType, "request.media_type")]
    [InlineData(StatusCodes.Status400BadRequest, "request.malformed")]
    public void A_status_says_the_rest(int status, string code) => Assert.Equal(code, BadRequests.Describe(new BadHttpRequestException("whatever", status)).Code);

    [Theory]
    [InlineData("""Implicit body inferred for parameter "body" but no body was provided. Did you mean to use a Service instead?""")]
    [InlineData("""Required parameter "NewTopic body" was not provided from body.""")]
    public void A_missing_body_is_asked_for(string message)
    {
        var error = BadRequests.Describe(new BadHttpRequestException(message));

        Assert.Equal(("request.body_missing", ""), (error.Code, error.Pointer));
    }

    private static BadHttpRequestException Unreadable(string json)
    {
        var reason = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Body>(json, JsonSerializerOptions.Web));
        return new("Failed to read parameter from the request body as JSON.", StatusCodes.Status400BadRequest, reason);
    }

    private sealed record Body(string[] Tags);
}
