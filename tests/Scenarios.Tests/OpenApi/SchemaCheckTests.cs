using System.Text.Json;
using Modular.Testing.OpenApi;

namespace Scenarios.Tests.OpenApi;

/// <summary>The check that all HTTP tests lean on is itself shown to catch what it is for.</summary>
public sealed class SchemaCheckTests
{
    private const string Document = """
        {"components":{"schemas":{
          "Topic":{"type":"object","required":["id","title","author"],"properties":{
            "id":{"type":"integer","format":"int64"},
            "title":{"type":"string","maxLength":5},
            "createdAt":{"type":"string","format":"date-time"},
            "author":{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/User"}]},
            "tags":{"type":"array","items":{"type":"string","pattern":"^[a-z]+$"}},
            "kind":{"enum":["a","b"]}}},
          "User":{"type":"object","required":["id"],"properties":{"id":{"type":"string","format":"uuid"},"name":{"type":["string","null"]}}},
          "Map":{"type":"object","additionalProperties":{"type":"integer"}},
          "Both":{"allOf":[{"$ref":"#/components/schemas/User"},{"type":"object","required":["age"],"properties":{"age":{"type":"integer","minimum":0}}}]},
          "Odd":{"type":"string","dependentSchemas":{}}}}}
        """;

    private const string User = """{"id":"01930000-0000-7000-8000-000000000001","name":null}""";

    [Theory]
    [InlineData("Topic", """{"id":1,"title":"short","author":null}""")]
    [InlineData("Topic", """{"id":9223372036854775807,"title":"😀😀😀😀😀","createdAt":"2026-11-21T08:20:00.1234567Z","author":USER,"tags":["a"],"kind":"b"}""")]
    [InlineData("Map", """{"a":1,"b":2}""")]
    [InlineData("Both", """{"id":"01930000-0000-7000-8000-000000000001","name":"x","age":3}""")]
    public void What_fits_passes(string schema, string value) => Assert.Empty(Check(schema, value));

    [Theory]
    [InlineData("Topic", "[]", "the body: array where object is documented")]
    [InlineData("Topic", "{}", "the body: \"id\" is missing|the body: \"title\" is missing|the body: \"author\" is missing")]
    [InlineData("Topic", """{"id":1,"title":"short","author":null,"secret":1}""", "the body: \"secret\" is not documented")]
    [InlineData("Topic", """{"id":"1","title":"short","author":null}""", "/id: string where integer is documented")]
    [InlineData("Topic", """{"id":1.5,"title":"short","author":null}""", "/id: the number 1.5 where integer is documented|/id: 1.5 is no int64")]
    [InlineData("Topic", """{"id":9223372036854775808,"title":"short","author":null}""", "/id: 9223372036854775808 is no int64")]
    [InlineData("Topic", """{"id":1,"title":null,"author":null}""", "/title: null where string is documented")]
    [InlineData("Topic", """{"id":1,"title":"longer","author":null}""", "/title: longer than 5")]
    [InlineData("Topic", """{"id":1,"title":"a","author":null,"createdAt":"2026-11-21"}""", "/createdAt: 2026-11-21 is no date-time")]
    [InlineData("Topic", """{"id":1,"title":"a","author":null,"createdAt":"2026-11-21T08:20:00+01:00"}""", "/createdAt: 2026-11-21T08:20:00+01:00 is no date-time")]
    [InlineData("Topic", """{"id":1,"title":"a","author":null,"tags":["ok","Not"]}""", "/tags/1: \"Not\" does not match ^[a-z]+$")]
    [InlineData("Topic", """{"id":1,"title":"a","author":null,"kind":"c"}""", "/kind: c is none of [\"a\",\"b\"]")]
    [InlineData("Topic", """{"id":1,"title":"a","author":{"id":"x"}}""", "/author: fits no choice (/author: object where null is documented; or /author/id: x is no uuid)")]
    [InlineData("Topic", """{"id":1,"title":"a","author":{"id":"01930000-0000-7000-8000-000000000001","mail":"m"}}""",
        "/author: fits no choice (/author: object where null is documented; or /author: \"mail\" is not documented)")]
    [InlineData("Map", """{"a":"1"}""", "/a: string where integer is documented")]
    [InlineData("Both", """{"id":"01930000-0000-7000-8000-000000000001","age":-1}""", "/age: -1 is below 0")]
    [InlineData("Both", """{"id":"01930000-0000-7000-8000-000000000001"}""", "the body: \"age\" is missing")]
    [InlineData("Odd", "\"x\"", "the body: the schema says \"dependentSchemas\", which this check does not know")]
    public void What_does_not_is_named(string schema, string value, string complaints) => Assert.Equal(complaints.Split('|'), Check(schema, value));

    [Fact]
    public void A_value_that_fits_two_of_one_choice_is_a_complaint()
    {
        var complaint = Assert.Single(new SchemaCheck(default).Check(JsonElement.Parse("1"), JsonElement.Parse("""{"oneOf":[{"type":"integer"},{"type":"number"}]}""")));

        Assert.Equal("the body: fits 2 choices where one is allowed", complaint);
    }

    [Fact]
    public void A_reference_to_nothing_is_a_bug_of_the_document() =>
        Assert.Throws<InvalidOperationException>(() => new SchemaCheck(JsonElement.Parse(Document)).Check(JsonElement.Parse("1"), JsonElement.Parse("""{"$ref":"#/components/schemas/None"}""")));

    private static IReadOnlyList<string> Check(string schema, string value)
    {
        var document = JsonElement.Parse(Document);
        return new SchemaCheck(document).Check(JsonElement.Parse(value.Replace("USER", User, StringComparison.Ordinal)), document.GetProperty("components").GetProperty("schemas").GetProperty(schema));
    }
}
