namespace Scheduling.Tests.Http;

public sealed class ArgumentTests(QuietNode node) : IClassFixture<QuietNode>
{
    [Theory]
    [InlineData("""{"text":"a"}""", null)]
    [InlineData("""{"text":"a","times":2}""", null)]
    [InlineData("{}", "/args")]
    [InlineData("[]", "/args")]
    [InlineData("\"text\"", "/args")]
    [InlineData("""{"text":null}""", "/args/text")]
    [InlineData("""{"text":1}""", "/args/text")]
    [InlineData("""{"text":"a","times":"2"}""", "/args/times")]
    [InlineData("""{"text":"a","odd":1}""", "/args/odd")]
    [InlineData("""{"Text":"a"}""", "/args/Text")]
    [InlineData("""{"text":"a\u0000b"}""", "/args/text")]
    [InlineData("""{"text":"a","more":[{"a~b/c":"\u0000"}]}""", "/args/more/0/a~0b~1c")]
    [InlineData("""{"text":"\ud800"}""", "/args/text")]
    public async Task Arguments_are_held_against_the_type(string args, string? pointer)
    {
        var answer = await node.Admin.PostAsync(JobNode.Jobs, $$"""{"type":"test.note","args":{{args}}}""");

        if (pointer is null) answer.Expect(201);
        else Assert.Equal([$"{pointer} scheduling.job.args_invalid"], answer.Expect(422).Errors);
    }

    [Fact]
    public async Task What_is_missing_is_named_and_no_type_of_the_code()
    {
        var refused = (await node.Admin.PostAsync(JobNode.Jobs, new { type = "test.note", args = new { } })).Expect(422);

        Assert.Equal("The arguments lack text.", refused["detail"]);
    }

    [Fact]
    public async Task Arguments_have_to_be_given() =>
        Assert.Equal(["/args scheduling.job.args_missing"], (await node.Admin.PostAsync(JobNode.Jobs, new { type = "test.note" })).Expect(422).Errors);

    [Fact]
    public async Task Arguments_have_at_most_256_kilobytes()
    {
        const int Frame = 11; // {"text":""}
        await node.EnqueueAsync(new { type = "test.note", args = new { text = new string('x', 256 * 1024 - Frame) } });

        (await node.Admin.PostAsync(JobNode.Jobs, new { type = "test.note", args = new { text = new string('x', 256 * 1024 - Frame + 1) } })).Expect(422, "scheduling.job.args_too_large");
    }

    [Fact]
    public async Task Twice_the_same_field_is_unreadable() =>
        (await node.Admin.PostAsync(JobNode.Jobs, """{"type":"test.note","args":{"text":"a","text":"b"}}""")).Expect(400, "request.json_malformed");
}
