namespace Platform.Tests.Content;

/// <summary>Bytes that come in pieces and do not say how many there are, so that they are sent in chunks.</summary>
internal sealed class UnknownLength(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;
}
