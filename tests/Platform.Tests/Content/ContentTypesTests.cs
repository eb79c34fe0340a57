using System.Text;
using Modular.Platform.Content.Types;

namespace Platform.Tests.Content;

public sealed class ContentTypesTests
{
    [Theory]
    [InlineData("89504e470d0a1a0a00", "image/png")]
    [InlineData("ffd8ffe000104a464946", "image/jpeg")]
    [InlineData("474946383961", "image/gif")]
    [InlineData("474946383761", "image/gif")]
    [InlineData("524946461000000057454250", "image/webp")]
    [InlineData("524946461000000057415645", "audio/wav")]
    [InlineData("0000001c6674797061766966", "image/avif")]
    [InlineData("000000186674797069736f6d", "video/mp4")]
    [InlineData("00000018667479706d703432", "video/mp4")]
    [InlineData("00000018667479704d344120", "audio/mp4")]
    [InlineData("1a45dfa39f4286810142f7810142f2810442f381084282847765626d", "video/webm")]
    [InlineData("4944330400", "audio/mpeg")]
    [InlineData("fffb9064", "audio/mpeg")]
    [InlineData("4f67675300", "audio/ogg")]
    [InlineData("664c6143", "audio/flac")]
    [InlineData("255044462d312e37", "application/pdf")]
    [InlineData("504b030414", "application/zip")]
    [InlineData("504b0506", "application/zip")]
    [InlineData("1f8b0800", "application/gzip")]
    [InlineData("48656c6c6f2c20776f726c642e0d0a09e282ac", "text/plain")]
    [InlineData("efbbbf4869", "text/plain")]
    [InlineData("3c68746d6c3e", "text/plain")] // markup is text, and sent as nothing else
    public void A_file_is_what_its_first_bytes_say(string hex, string type) => Assert.Equal(type, ContentTypes.Of(Convert.FromHexString(hex))?.MediaType);

    [Theory]
    [InlineData("4d5a9000")] // a program for Windows
    [InlineData("7f454c46020101")] // one for Linux
    [InlineData("d0cf11e0a1b11ae1")] // an old office document
    [InlineData("1a45dfa39f4286810142f7810142f28104428288617472")] // Matroska that is no WebM
    [InlineData("524946461000000041564920")] // RIFF of another form
    [InlineData("000000186674797071742020")] // QuickTime
    [InlineData("8950")] // a beginning of a beginning
    [InlineData("48656c6c6f00")] // text with NUL
    [InlineData("1b5b33316d")] // an escape sequence for terminals
    [InlineData("e9e8ff")] // not UTF-8
    public void What_no_type_begins_like_is_of_none(string hex) => Assert.Null(ContentTypes.Of(Convert.FromHexString(hex)));

    [Fact]
    public void Text_may_be_cut_in_the_middle_of_a_character_where_the_look_ends()
    {
        var text = Encoding.UTF8.GetBytes(new string('a', ContentTypes.HeadBytes - 2) + "€€");

        Assert.Equal("text/plain", ContentTypes.Of(text.AsSpan(0, ContentTypes.HeadBytes))?.MediaType);
        Assert.Null(ContentTypes.Of(text.AsSpan(0, ContentTypes.HeadBytes - 1))); // here the file ends, so it is broken
    }

    [Theory]
    [InlineData("image/png", "a.png", true)]
    [InlineData("image/png", "A.PNG", true)]
    [InlineData("image/png", "picture", true)]
    [InlineData("image/png", "a.jpg", false)]
    [InlineData("image/png", "a.png.exe", false)]
    [InlineData("image/jpeg", "a.jpeg", true)]
    [InlineData("application/zip", "letter.docx", true)]
    [InlineData("application/zip", "setup.exe", false)]
    [InlineData("text/plain", "notes.md", true)]
    [InlineData("text/plain", "page.html", false)]
    [InlineData("text/plain", "drawing.svg", false)]
    [InlineData("text/plain", "run.sh", false)]
    public void A_name_must_not_say_otherwise(string type, string name, bool fits) => Assert.Equal(fits, ContentTypes.Named(type)!.MayBeNamed(name));

    [Theory]
    [InlineData("image/png", null, true)]
    [InlineData("image/png", "application/octet-stream", true)]
    [InlineData("image/png", "IMAGE/PNG", true)]
    [InlineData("image/png", "image/jpeg", false)]
    [InlineData("image/jpeg", "image/jpg", true)]
    [InlineData("application/zip", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", true)]
    [InlineData("application/zip", "application/x-msdownload", false)]
    [InlineData("text/plain", "text/html", false)]
    [InlineData("text/plain", "image/svg+xml", false)]
    public void Nor_a_declared_type(string type, string? declared, bool fits) => Assert.Equal(fits, ContentTypes.Named(type)!.MayBeDeclared(declared));

    [Fact]
    public void No_type_is_one_that_browsers_run()
    {
        Assert.All(ContentTypes.All, type => Assert.DoesNotContain(type.MediaType, (string[])["text/html", "application/xhtml+xml", "image/svg+xml", "text/xml", "application/xml", "text/javascript"]));
        Assert.All(ContentTypes.All.Where(type => type.IsShown), type => Assert.Matches("^(image|audio|video)/", type.MediaType));
        Assert.All(ContentTypes.Usual, type => Assert.NotNull(ContentTypes.Named(type)));
        Assert.Equal(ContentTypes.All.Count, ContentTypes.All.DistinctBy(type => type.MediaType).Count());
    }
}
